package dev.doorward.access.keypad;

import static org.awaitility.Awaitility.await;

import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import java.time.Duration;

/** Presses the keys of a keypad on Pi4J's mock plugin: a key joins the wire of its row with that of its column. */
public final class Fingers {
    private static final String[] KEYS = {"123", "456", "789", "*0#"};
    private static final Duration A_WHILE = Duration.ofMillis(200);

    private final GpioKeypad keypad;
    private volatile char pressed;

    public Fingers(GpioKeypad keypad) {
        this.keypad = keypad;
        for (int row = 0; row < KEYS.length; row++) {
            int number = row;
            keypad.rowOutputs().get(row).addListener(event -> join(number, event.state() == DigitalState.LOW));
        }
    }

    public void type(String keys) {
        for (char key : keys.toCharArray()) {
            pressed = key;
            await().pollDelay(A_WHILE).until(() -> true);
            pressed = 0;
            await().pollDelay(A_WHILE).until(() -> true);
        }
    }

    private void join(int row, boolean low) {
        for (int column = 0; column < keypad.columns(); column++) {
            if (KEYS[row].charAt(column) == pressed || !low) {
                MockDigitalInput input =
                        (MockDigitalInput) keypad.columnInputs().get(column);
                boolean joined = low && KEYS[row].charAt(column) == pressed;
                input.mockState(joined ? DigitalState.LOW : DigitalState.HIGH);
            }
        }
    }
}
