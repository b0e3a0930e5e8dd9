package dev.doorward.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @Test
    void hash_knows_its_password_and_no_other() {
        String hash = PasswordHash.of("a long pass phrase");
        assertThat(hash).startsWith("pbkdf2-sha256$600000$").doesNotContain("phrase");
        assertThat(PasswordHash.matches("a long pass phrase", hash)).isTrue();
        assertThat(PasswordHash.matches("a long pass phrasE", hash)).isFalse();
        assertThat(PasswordHash.of("a long pass phrase")).isNotEqualTo(hash);
        assertThat(PasswordHash.matchesNobody("nobody has this password")).isFalse();
        assertThatThrownBy(() -> PasswordHash.matches("x", "md5$x")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elevenchars", "aaaaaaaaaaaaaaaaaa", "AdaAdaAdaAdaAda", "doorwarddoorward", "abababababab"})
    void weak_password_is_refused(String weak) {
        assertThat(PasswordRule.refusal("Ada", weak)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "four words make a good one", "ÄÖÜ äöü 日本語 ключ"})
    void long_password_of_any_script_is_taken(String good) {
        assertThat(PasswordRule.refusal("Ada", good)).isEmpty();
    }
}
