package dev.doorward.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.embedded.Accounts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void secrets_are_made_once_and_are_the_owners_alone() throws Exception {
        Accounts first;
        String token;
        try (DataFolder data = new DataFolder(folder)) {
            first = data.accounts();
            token = data.serviceToken();
        }
        try (DataFolder data = new DataFolder(folder)) {
            assertThat(data.accounts()).isEqualTo(first);
            assertThat(data.serviceToken()).isEqualTo(token).hasSize(24);
        }
        assertThat(first.passwords().values()).doesNotHaveDuplicates().allMatch(password -> password.length() == 24);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_second_process_on_the_same_folder_is_told_so() throws Exception {
        try (DataFolder data = new DataFolder(folder)) {
            assertThat(data.keys()).isDirectory();
            assertThatThrownBy(() -> new DataFolder(folder))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("already runs")
                    .hasMessageContaining("--data");
        }
    }
}
