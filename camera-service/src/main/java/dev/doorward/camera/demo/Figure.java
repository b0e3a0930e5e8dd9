package dev.doorward.camera.demo;

import dev.doorward.vision.geometry.Point;

/**
 * A living visitor. The portrait lies on a mesh over the generic head; for each gesture the mesh is turned about the
 * neck, and what each pixel of the frame sees is found on it: near parts move further than far ones.
 */
final class Figure {
    /** Pixels between the nodes of the mesh. */
    private static final int STEP = 8;
    /** From the camera to the neck, in pixels of the portrait: about 1.2 m. */
    private static final double DISTANCE = 1_800;

    private final Portrait portrait;
    private final Eyelids lids;
    private final int columns;
    private final int rows;
    private final double[] depth;
    private final float[] sourceX;
    private final float[] sourceY;

    Figure(Portrait portrait) {
        this.portrait = portrait;
        this.lids = new Eyelids(portrait);
        this.columns = portrait.image().width() / STEP + 2;
        this.rows = portrait.image().height() / STEP + 2;
        this.depth = new double[columns * rows];
        this.sourceX = new float[columns * rows];
        this.sourceY = new float[columns * rows];
        for (int n = 0; n < depth.length; n++) {
            depth[n] = portrait.relief().at(n % columns * STEP, (double) (n / columns) * STEP);
        }
    }

    /**
     * Draws the visitor, moved by the gesture.
     *
     * @param centre where the neck is, pixels from the left
     * @param top where the portrait begins, pixels from the top
     */
    void draw(Canvas canvas, double centre, double top, Gesture gesture) {
        place(gesture);
        double left = centre - portrait.relief().pivot().x();
        Texture texture = lids.at(gesture.closed());
        int x0 = (int) Math.round(left + gesture.dx());
        int y0 = (int) Math.round(top + gesture.dy());
        float fx = (float) (x0 - left - gesture.dx());
        float fy = (float) (y0 - top - gesture.dy());
        int width = (columns - 1) * STEP;
        int height = (rows - 1) * STEP;
        for (int y = Math.max(0, -y0); y < Math.min(height, canvas.height() - y0); y++) {
            int row = y / STEP * columns;
            float v = y % STEP / (float) STEP;
            for (int x = Math.max(0, -x0); x < Math.min(width, canvas.width() - x0); x++) {
                int node = row + x / STEP;
                float u = x % STEP / (float) STEP;
                canvas.blend(
                        x0 + x, y0 + y, texture, between(sourceX, node, u, v) + fx, between(sourceY, node, u, v) + fy);
            }
        }
    }

    private float between(float[] nodes, int node, float u, float v) {
        float above = nodes[node] + u * (nodes[node + 1] - nodes[node]);
        float below = nodes[node + columns] + u * (nodes[node + columns + 1] - nodes[node + columns]);
        return above + v * (below - above);
    }

    /** For each node: which place of the portrait is seen there. The turning is inverted by a few steps of iteration. */
    private void place(Gesture gesture) {
        Point pivot = portrait.relief().pivot();
        double sinYaw = Math.sin(gesture.yaw());
        double sinPitch = Math.sin(gesture.pitch());
        for (int n = 0; n < depth.length; n++) {
            double x = n % columns * STEP;
            double y = (double) (n / columns) * STEP;
            double sx = x;
            double sy = y;
            for (int step = 0; step < 4; step++) {
                double follows = portrait.relief().follows(sy);
                double z = depth(sx, sy);
                double yaw = follows * sinYaw;
                double pitch = follows * sinPitch;
                double across = sx - pivot.x();
                double down = sy - pivot.y();
                // What the turn brings nearer grows a little; at rest the portrait is seen as it was taken.
                double nearer = DISTANCE / (DISTANCE + across * yaw - down * pitch);
                double turnedX = pivot.x() + nearer * (across * Math.sqrt(1 - yaw * yaw) + z * yaw);
                double turnedY = pivot.y() + nearer * (down * Math.sqrt(1 - pitch * pitch) - z * pitch);
                sx += x - turnedX;
                sy += y - turnedY;
            }
            sourceX[n] = (float) sx;
            sourceY[n] = (float) sy;
        }
    }

    private double depth(double x, double y) {
        double u = Math.clamp(x / STEP, 0, columns - 1.001);
        double v = Math.clamp(y / STEP, 0, rows - 1.001);
        int node = (int) v * columns + (int) u;
        u -= (int) u;
        v -= (int) v;
        double above = depth[node] + u * (depth[node + 1] - depth[node]);
        double below = depth[node + columns] + u * (depth[node + columns + 1] - depth[node + columns]);
        return above + v * (below - above);
    }
}
