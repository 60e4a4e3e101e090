package dev.parley.reports.layout;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text in columns. Each column is as wide as its widest cell if all fit; if not, the widest are
 * narrowed and their cells wrapped.
 */
public final class TextColumns {

    private static final String GAP = "  ";

    private final int[] widths;
    private final ImmutableList<ImmutableList<Cell>> rows;

    private TextColumns(ImmutableList<ImmutableList<Cell>> rows, int[] widths) {
        this.rows = rows;
        this.widths = widths;
    }

    /**
     * Text that may be wrapped.
     *
     * @param first what its first line begins with
     * @param rest what its other lines begin with, however many the row has
     */
    public record Cell(String first, String rest, String text) {
        public static Cell of(String text) {
            return new Cell("", "", text);
        }

        private int natural() {
            return first.length() + text.length();
        }

        private List<String> lines(int width) {
            return wrap(text, Math.max(1, width - Math.max(first.length(), rest.length())));
        }
    }

    /** Columns that together are at most {@code total} wide. Every row has the same number of cells. */
    public static TextColumns within(int total, ImmutableList<ImmutableList<Cell>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<Cell> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).natural());
            }
        }
        int room = total - GAP.length() * (widths.length - 1);
        while (Ints.asList(widths).stream().mapToInt(Integer::intValue).sum() > room) {
            widths[Ints.indexOf(widths, Ints.max(widths))]--;
        }
        return new TextColumns(rows, widths);
    }

    /** The lines of the row at this index. */
    public ImmutableList<String> row(int index) {
        List<Cell> row = rows.get(index);
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(row.get(i).lines(widths[i]));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(1);
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                Cell cell = row.get(i);
                String part = (line == 0 ? cell.first() : cell.rest())
                        + (line < cells.get(i).size() ? cells.get(i).get(line) : "");
                text.append(i == 0 ? "" : GAP).append(Strings.padEnd(part, widths[i], ' '));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines.build();
    }

    /** A line under the first row, from the given column on. */
    public String rule(int from) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            text.append(i == 0 ? "" : GAP).append((i < from ? " " : "-").repeat(widths[i]));
        }
        return text.toString().stripTrailing();
    }

    /** The text in lines of at most {@code width} characters, broken at spaces where there are any. */
    public static ImmutableList<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String left = text;
        while (left.length() > width) {
            int space = left.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(left.substring(0, end).stripTrailing());
            left = left.substring(end).stripLeading();
        }
        lines.add(left);
        return ImmutableList.copyOf(lines);
    }
}
