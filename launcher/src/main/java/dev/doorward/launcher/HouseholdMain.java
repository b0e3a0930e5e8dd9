package dev.doorward.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * The demo's household where something else than {@code ./doorward run} runs the services: docker compose. Waits until
 * the page takes people, settles who lives there, and ends. Arguments: the page's address and the camera's source.
 */
public final class HouseholdMain {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private HouseholdMain() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        DemoResidents residents =
                new DemoResidents(new PageClient(URI.create(arguments[0]), System.getenv("DOORWARD_PAGE_TOKEN")));
        boolean demo = arguments[1].equals(CameraChoice.DEMO);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                settle(residents, demo);
                return;
            } catch (IOException e) {
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                System.out.println("Not yet: " + e.getMessage());
                Thread.sleep(PAUSE);
            }
        }
    }

    private static void settle(DemoResidents residents, boolean demo) throws IOException {
        if (demo) {
            residents.moveIn(DemoHousehold.residents());
            System.out.println(DemoHousehold.NAME + " lives here");
        } else {
            residents.moveOut();
            System.out.println("No demo: nobody of it lives here");
        }
    }
}
