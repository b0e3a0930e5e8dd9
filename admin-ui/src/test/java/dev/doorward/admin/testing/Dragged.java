package dev.doorward.admin.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;

/** Files taken from a folder and dragged over the page, by Chromium itself: what the page does not hold up happens. */
public final class Dragged {
    private static final int COPY = 1;

    private final CDPSession chromium;
    private final JsonObject data = new JsonObject();

    public Dragged(Page page, Path... files) {
        chromium = page.context().newCDPSession(page);
        JsonArray names = new JsonArray();
        for (Path file : files) {
            names.add(file.toAbsolutePath().toString());
        }
        data.add("items", new JsonArray());
        data.add("files", names);
        data.addProperty("dragOperationsMask", COPY);
    }

    public Dragged enter(Locator target) {
        return dispatch("dragEnter", target).dispatch("dragOver", target);
    }

    public Dragged over(Locator target) {
        return dispatch("dragOver", target);
    }

    public void drop(Locator target) {
        dispatch("drop", target);
    }

    private Dragged dispatch(String type, Locator target) {
        target.scrollIntoViewIfNeeded();
        BoundingBox box = target.boundingBox();
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.addProperty("x", box.x + box.width / 2);
        event.addProperty("y", box.y + box.height / 2);
        event.add("data", data);
        chromium.send("Input.dispatchDragEvent", event);
        return this;
    }
}
