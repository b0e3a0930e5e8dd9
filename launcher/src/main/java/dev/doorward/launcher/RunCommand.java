package dev.doorward.launcher;

import dev.doorward.contract.DoorId;
import dev.doorward.launcher.StackOptions.Manner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import sun.misc.Signal;

@Command(
        name = "./doorward run",
        mixinStandardHelpOptions = true,
        description = "Runs the whole of Doorward on this machine until Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final DoorId DOOR = new DoorId("front");
    private static final int USUAL_BROKER_PORT = 1883;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description =
                    "Where pictures come from: v4l2:/dev/video0, rtsp://…, http://… (MJPEG), a video file, a folder"
                            + " of pictures, demo. Without it: the first camera that opens, else demo.")
    @Nullable
    String source;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port of the page, on this machine only; ${DEFAULT-VALUE} without it.")
    int port;

    @Option(
            names = "--lan",
            description = "The page for the other machines of this network too, over TLS and after signing in.")
    boolean lan;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of all that is kept: database, keys, passwords; data beside this script without it.")
    @Nullable
    Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        String chosen = CameraChoice.ofThisMachine().source(source);
        Path folder = data == null ? Home.find().folder().resolve("data") : data;
        Screen screen = new Screen(System.out, Ansi.AUTO.enabled(), parts());
        Set<Manner> manners =
                lan ? EnumSet.of(Manner.SUPERVISED, Manner.ON_THE_NETWORK) : EnumSet.of(Manner.SUPERVISED);
        StackOptions options = new StackOptions(
                folder, DOOR, chosen, port, USUAL_BROKER_PORT, EnumSet.allOf(Service.class), manners, screen);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Stack stack = new Stack(options)) {
            Stream.of("INT", "TERM", "HUP")
                    .forEach(name -> Signal.handle(new Signal(name), signal -> stopped.countDown()));
            screen.note("Doorward starts; the camera is: " + chosen);
            stack.start();
            Thread.ofPlatform().daemon().start(() -> welcome(stack, screen, chosen));
            stopped.await();
            screen.note("Stopping");
        } catch (LaunchException e) {
            System.err.println(e.getMessage());
            return 1;
        }
        return 0;
    }

    private void welcome(Stack stack, Screen screen, String chosen) {
        try {
            stack.awaitReady(List.of(stack.process(Service.RECOGNITION), stack.process(Service.ADMIN)), PATIENCE);
            household(
                    new DemoResidents(new PageClient(stack.pageUrl(), stack.pageToken())),
                    chosen.equals(CameraChoice.DEMO),
                    screen);
            stack.awaitReady(PATIENCE);
        } catch (IllegalStateException e) {
            screen.note(e.getMessage());
        }
        if (lan) {
            screen.note("In this network the page is at https://" + hostName() + ":" + stack.httpsPort()
                    + "; under System it says what a phone needs to know it by");
        }
        screen.ready("The page is at http://localhost:" + port + " (Ctrl-C stops everything)");
    }

    private static void household(DemoResidents residents, boolean demo, Screen screen) {
        try {
            residents.settle(demo, PATIENCE);
            if (demo) {
                screen.note(DemoHousehold.NAME + " lives here: she comes to the door, then a photograph of her, then a"
                        + " stranger");
            }
        } catch (IOException e) {
            screen.note("The demo's household could not be settled: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this machine's address";
        }
    }

    private static List<String> parts() {
        return Stream.concat(
                        Stream.of(Stack.BROKER, Stack.DATABASE),
                        Stream.of(Service.values()).map(service -> service.instance(DOOR)))
                .toList();
    }
}
