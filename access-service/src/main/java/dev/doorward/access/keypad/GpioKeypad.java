package dev.doorward.access.keypad;

import com.pi4j.Pi4J;
import com.pi4j.context.Context;
import com.pi4j.io.gpio.digital.DigitalInput;
import com.pi4j.io.gpio.digital.DigitalOutput;
import com.pi4j.io.gpio.digital.DigitalState;
import com.pi4j.io.gpio.digital.PullResistance;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalInputProvider;
import com.pi4j.plugin.gpiod.provider.gpio.digital.GpioDDigitalOutputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInput;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalInputProvider;
import com.pi4j.plugin.mock.provider.gpio.digital.MockDigitalOutputProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A keypad on GPIO pins: rows are outputs, low when selected, each behind a diode, so that two keys at once join no two
 * outputs; columns are inputs, pulled up inside the chip. Opened when it is first read, and anew after a failure. Off the
 * Pi the same class runs on Pi4J's mock plugin.
 */
public final class GpioKeypad implements Matrix, AutoCloseable {
    private final Supplier<Context> opens;
    private final String inputs;
    private final String outputs;
    private final List<Integer> rowPins;
    private final List<Integer> columnPins;
    private final List<DigitalOutput> rows = new ArrayList<>();
    private final List<DigitalInput> columns = new ArrayList<>();
    private @Nullable Context pi4j;

    private GpioKeypad(
            Supplier<Context> opens, String inputs, String outputs, List<Integer> rowPins, List<Integer> columnPins) {
        this.opens = opens;
        this.inputs = inputs;
        this.outputs = outputs;
        this.rowPins = List.copyOf(rowPins);
        this.columnPins = List.copyOf(columnPins);
    }

    /** @param rows as the chip counts (BCM), from the one with 1 2 3 on; {@code columns} from the one with 1 4 7 on */
    public static GpioKeypad onHardware(List<Integer> rows, List<Integer> columns) {
        return new GpioKeypad(
                () -> Pi4J.newContextBuilder()
                        .add(GpioDDigitalInputProvider.newInstance(), GpioDDigitalOutputProvider.newInstance())
                        .build(),
                GpioDDigitalInputProvider.ID,
                GpioDDigitalOutputProvider.ID,
                rows,
                columns);
    }

    public static GpioKeypad onMock(List<Integer> rows, List<Integer> columns) {
        return new GpioKeypad(
                () -> Pi4J.newContextBuilder()
                        .add(MockDigitalInputProvider.newInstance(), MockDigitalOutputProvider.newInstance())
                        .build(),
                MockDigitalInputProvider.ID,
                MockDigitalOutputProvider.ID,
                rows,
                columns);
    }

    @Override
    public int rows() {
        return rowPins.size();
    }

    @Override
    public int columns() {
        return columnPins.size();
    }

    @Override
    public synchronized void select(int row) {
        open();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).state(i == row ? DigitalState.LOW : DigitalState.HIGH);
        }
    }

    @Override
    public synchronized boolean isJoined(int column) {
        return columns.get(column).state() == DigitalState.LOW;
    }

    @Override
    public synchronized void rest() {
        rows.forEach(row -> row.state(DigitalState.HIGH));
    }

    /** The pins themselves, for whoever stands in for the keys. */
    synchronized List<DigitalOutput> rowOutputs() {
        open();
        return List.copyOf(rows);
    }

    synchronized List<DigitalInput> columnInputs() {
        open();
        return List.copyOf(columns);
    }

    @Override
    public synchronized void close() {
        rows.clear();
        columns.clear();
        Context context = pi4j;
        pi4j = null;
        if (context != null) {
            context.shutdown();
        }
    }

    private void open() {
        if (pi4j != null) {
            return;
        }
        Context context = opens.get();
        pi4j = context;
        try {
            rowPins.forEach(number -> rows.add(output(context, number)));
            columnPins.forEach(number -> columns.add(input(context, number)));
        } catch (RuntimeException | LinkageError e) {
            close();
            throw e;
        }
    }

    private DigitalOutput output(Context context, int number) {
        return context.create(DigitalOutput.newConfigBuilder(context)
                .id("keypad-row-" + number)
                .address(number)
                .initial(DigitalState.HIGH)
                .shutdown(DigitalState.HIGH)
                .provider(outputs)
                .build());
    }

    private DigitalInput input(Context context, int number) {
        DigitalInput input = context.create(DigitalInput.newConfigBuilder(context)
                .id("keypad-column-" + number)
                .address(number)
                .pull(PullResistance.PULL_UP)
                .provider(inputs)
                .build());
        if (input instanceof MockDigitalInput mock) {
            mock.mockState(DigitalState.HIGH); // it knows no pull-up
        }
        return input;
    }
}
