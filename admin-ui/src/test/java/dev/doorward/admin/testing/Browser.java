package dev.doorward.admin.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;

/** Debian's Chromium, driven by Playwright; what the page complains about in its console is kept. */
public final class Browser implements AutoCloseable {
    /** Two busy cores run a browser, a broker, a database and us. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /** A refusal that a test provokes is no fault of the page, nor is a service that is away in it. */
    private static final Pattern REFUSED = Pattern.compile("status of (4\\d\\d|503)");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
    }

    /** Skips the test, and says so, where there is no Chromium. */
    public static Browser open() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM),
                "SKIPPED: no " + CHROMIUM + "; install Debian's package chromium to test the page in a browser");
        return new Browser(Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    }

    public Page phone(String address) {
        return page(address, 390, 844, ColorScheme.LIGHT);
    }

    public Page desktop(String address) {
        return page(address, 1280, 860, ColorScheme.LIGHT);
    }

    public Page dark(String address) {
        return page(address, 1280, 860, ColorScheme.DARK);
    }

    public Page german(String address) {
        return page(address, 1280, 860, ColorScheme.LIGHT, "de-AT");
    }

    private Page page(String address, int width, int height, ColorScheme scheme) {
        return page(address, width, height, scheme, "en-GB");
    }

    private Page page(String address, int width, int height, ColorScheme scheme, String locale) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(width < 500 ? 2 : 1)
                .setLocale(locale)
                .setIgnoreHTTPSErrors(true) // the house's own authority, which this browser was not told to trust
                .setColorScheme(scheme));
        return page(context, address);
    }

    /** Another tab of the same browser, as the first one is. */
    public Page beside(Page first, String address) {
        return page(first.context(), address);
    }

    private Page page(BrowserContext context, String address) {
        String origin = address.split("#", 2)[0];
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !REFUSED.matcher(message.text()).find()) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(origin) && !request.url().startsWith("blob:")) {
                complaints.add("asks another host: " + request.url());
            }
        });
        page.navigate(address);
        return page;
    }

    /** Waits until an expression holds; the page's own policy forbids Playwright's way, which evaluates text inside. */
    public static void until(Page page, String expression) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInSameThread()
                .until(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    /** Errors of scripts, refusals by the content security policy, requests to other hosts. */
    public List<String> complaints() {
        return complaints;
    }

    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
