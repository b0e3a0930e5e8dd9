package dev.doorward.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * The demo's household where something else than {@code ./doorward run} runs the services: docker compose. Waits until
 * the page takes people, settles who lives there, and ends. Arguments: the page's address and the camera's source.
 */
public final class HouseholdMain {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private HouseholdMain() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        DemoResidents residents =
                new DemoResidents(new PageClient(URI.create(arguments[0]), System.getenv("DOORWARD_PAGE_TOKEN")));
        boolean demo = arguments[1].equals(CameraChoice.DEMO);
        System.out.println("Waiting for the page at " + arguments[0]);
        residents.settle(demo, PATIENCE);
        System.out.println(demo ? DemoHousehold.NAME + " lives here" : "No demo: nobody of it lives here");
    }
}
