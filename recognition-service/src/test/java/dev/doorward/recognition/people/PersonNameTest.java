package dev.doorward.recognition.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PersonNameTest {
    @Test
    void a_name_is_stripped_and_never_said_by_accident() {
        PersonName name = new PersonName("  Zoë O'Neill ");

        assertThat(name.value()).isEqualTo("Zoë O'Neill");
        assertThat("person " + name).doesNotContain("Zoë");
    }

    @Test
    void no_name_a_long_one_and_one_of_two_lines_are_refused_without_being_repeated() {
        assertThatThrownBy(() -> new PersonName(" ")).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> new PersonName("x".repeat(81))).hasMessage("A name has at most 80 characters");
        assertThatThrownBy(() -> new PersonName("secret\nname")).hasMessageNotContaining("secret");
    }
}
