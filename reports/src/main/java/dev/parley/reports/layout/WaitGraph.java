package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.counterexample.Wait;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The layout of a wait-for graph: the members of the circle first, clockwise, so that its arrows run around
 * the outside. Lengths are pixels.
 */
public record WaitGraph(int width, int height, String summary, ImmutableList<Node> nodes, ImmutableList<Edge> edges) {

    private static final int MOST_NODES = 8;
    /** Half the width of a ring with its labels, and of a pair of nodes. */
    private static final int HALF_RING = 410;

    private static final int HALF_PAIR = 290;
    private static final int RADIUS = 190;
    /** The width of the column for those who are not in the circle. */
    private static final int ASIDE = 200;

    private static final int MARGIN_Y = 80;
    private static final int NAME = 22;
    private static final int OPERATION = 24;
    private static final double CHARACTER = 7.4;
    private static final int HALF_HEIGHT = 18;
    private static final int ARROW = 4;
    /** From the curve to its label; the curve begins at the rim of its node, not at the centre. */
    private static final int LABEL = 24;

    record Node(int x, int y, int halfWidth, String name, boolean circular, boolean aside) {
        public int left() {
            return x - halfWidth;
        }

        public int top() {
            return y - HALF_HEIGHT;
        }

        public int width() {
            return 2 * halfWidth;
        }

        public int height() {
            return 2 * HALF_HEIGHT;
        }

        /** The point on the border, and a little outside it, in the direction of another point. */
        private Point towards(Point other, int distance) {
            double dx = other.x() - x;
            double dy = other.y() - y;
            double scale = 1
                    / Math.max(
                            Math.max(Math.abs(dx) / (halfWidth + distance), Math.abs(dy) / (HALF_HEIGHT + distance)),
                            1e-9);
            return new Point(x + dx * scale, y + dy * scale);
        }
    }

    record Edge(String path, int labelX, int labelY, String anchor, String label, boolean circular) {}

    private record Point(double x, double y) {
        @Override
        public String toString() {
            return Math.round(x) + "," + Math.round(y);
        }
    }

    public static WaitGraph of(List<Wait> waits, RenderLimits limits) {
        Set<String> names = new LinkedHashSet<>();
        WaitCycle.in(waits).ifPresent(cycle -> names.addAll(cycle.members()));
        ImmutableList<String> circle = ImmutableList.copyOf(names);
        waits.forEach(wait -> names.add(wait.waiter()));
        waits.forEach(wait -> names.addAll(wait.waitsFor()));
        ImmutableList<String> shown = Truncated.of(names, MOST_NODES).shown();
        int around = circle.isEmpty() ? shown.size() : Math.min(circle.size(), shown.size());

        int aside = shown.size() > around ? ASIDE : 0;
        int width = aside + 2 * (around < 3 ? HALF_PAIR : HALF_RING);
        int height = around < 3 ? Math.max(200, 70 * (shown.size() - around)) : 190 + 45 * around;
        ImmutableMap.Builder<String, Node> nodes = ImmutableMap.builder();
        for (int i = 0; i < shown.size(); i++) {
            Point centre = i < around
                    ? onRing(i, around, new Point((aside + width) / 2.0, height / 2.0))
                    : new Point(ASIDE / 2.0, height * (i - around + 1.0) / (shown.size() - around + 1));
            String name = Legible.RICH.label(shown.get(i), Math.min(NAME, limits.label()));
            nodes.put(
                    shown.get(i),
                    new Node(
                            (int) Math.round(centre.x()),
                            (int) Math.round(centre.y()),
                            (int) (Math.max(6, name.length()) * CHARACTER / 2) + 14,
                            name,
                            circle.contains(shown.get(i)),
                            i >= around));
        }
        ImmutableMap<String, Node> placed = nodes.buildOrThrow();
        String summary = "Wait-for graph. "
                + WaitCycle.in(waits)
                        .map(cycle ->
                                "The circle: " + Legible.RICH.prose(cycle.text(Legible.RICH, NAME), limits.prose()))
                        .orElse("No circle is marked in it.");
        return new WaitGraph(
                width, height, summary, placed.values().asList(), edges(waits, placed, (aside + width) / 2));
    }

    private static Point onRing(int index, int count, Point centre) {
        double angle = Math.PI * (2.0 * index / count - (count < 3 ? 1 : 0.5));
        double radiusX = count == 1 ? 0 : RADIUS;
        return new Point(
                centre.x() + radiusX * Math.cos(angle), centre.y() + (centre.y() - MARGIN_Y) * Math.sin(angle));
    }

    private static ImmutableList<Edge> edges(List<Wait> waits, ImmutableMap<String, Node> nodes, int centre) {
        ImmutableList.Builder<Edge> edges = ImmutableList.builder();
        for (Wait wait : waits) {
            Node from = nodes.get(wait.waiter());
            String label = Legible.RICH.label(wait.operation(), OPERATION);
            for (String other : wait.waitsFor()) {
                Node to = nodes.get(other);
                if (from != null && to != null) {
                    boolean circular = wait.inCycle() && to.circular();
                    edges.add(from.equals(to) ? loop(from, label, circular) : edge(from, to, label, circular, centre));
                    label = "";
                }
            }
        }
        return edges.build();
    }

    /** Bent to the left of its direction, so that an edge and its opposite stay apart; on the ring, outwards. */
    private static Edge edge(Node from, Node to, String label, boolean circular, int centre) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double length = Math.max(1, Math.hypot(dx, dy));
        double bend = from.aside() || to.aside() ? 8 : Math.min(60, length / 4);
        double across = dy / length;
        double along = -dx / length;
        double middleX = (from.x() + to.x()) / 2.0;
        double middleY = (from.y() + to.y()) / 2.0;
        Point control = new Point(middleX + across * bend * 2, middleY + along * bend * 2);
        String path = "M" + from.towards(control, 0) + " Q" + control + " " + to.towards(control, ARROW);
        if (from.aside()) {
            return new Edge(path, from.x(), from.y() + HALF_HEIGHT + 15, "middle", label, circular);
        }
        int labelX = (int) Math.round(middleX + across * (bend + LABEL));
        int labelY = (int) Math.round(middleY + along * (bend + LABEL)) + 4;
        String anchor = labelX > centre + 40 ? "start" : labelX < centre - 40 ? "end" : "middle";
        return new Edge(path, labelX, labelY, anchor, label, circular);
    }

    private static Edge loop(Node node, String label, boolean circular) {
        int top = node.top();
        String path = "M" + (node.x() - 14) + "," + top + " C" + (node.x() - 40) + "," + (top - 36) + " "
                + (node.x() + 40) + "," + (top - 36) + " " + (node.x() + 14) + "," + (top - ARROW);
        return new Edge(path, node.x(), top - 34, "middle", label, circular);
    }
}
