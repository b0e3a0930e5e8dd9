package dev.doorward.recognition.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.vision.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceOfPictureTest {
    @Test
    void is_four_numbers() {
        assertThat(FaceOfPicture.read("250.5,-12,130,160.25")).contains(new Box(250.5, -12, 130, 160.25));
        assertThat(FaceOfPicture.read(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,0,4",
                "1,2,3,-4",
                "a,b,c,d",
                "1e9,1,1,1",
                "NaN,1,1,1",
                "9999999,1,1,1"
            })
    void anything_else_is_refused_in_words(String text) {
        assertThatThrownBy(() -> FaceOfPicture.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x,y,width,height");
    }
}
