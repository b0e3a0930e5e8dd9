package dev.doorward.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookTest {
    @Test
    void finds_addresses_by_id() {
        AddressBook book = AddressBook.parse(" owner=me+door@example.org , anna = anna@mail.example.org,");

        assertThat(book.ids()).containsExactly("owner", "anna");
        assertThat(book.find("owner")).hasValue(new Recipient("owner", "me+door@example.org"));
        assertThat(book.find("nobody")).isEmpty();
    }

    @Test
    void is_empty_without_entries() {
        assertThat(AddressBook.parse("").ids()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner",
                "owner=",
                "owner=secret",
                "owner=secret@",
                "owner=@example.org",
                "owner=a b@secret.org",
                "owner=secret@example.org\r\nBcc: b@example.org",
                "owner=secret@example.org>x",
                "Owner=secret@example.org",
                "=secret@example.org",
                "owner=secret@example.org,owner=b@example.org",
            })
    void refuses_what_is_not_an_address_and_does_not_repeat_it(String text) {
        assertThatThrownBy(() -> AddressBook.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entry ")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("@");
    }

    @Test
    void a_recipient_shows_its_id_only() {
        assertThat(new Recipient("owner", "me@example.org")).hasToString("owner");
    }
}
