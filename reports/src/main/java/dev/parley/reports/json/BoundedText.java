package dev.parley.reports.json;

/** Text that is put together until it is too long. */
final class BoundedText implements Appendable {

    /** Says that the text is too long, so that nobody goes on. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final int limit;
    private final StringBuilder text = new StringBuilder();

    BoundedText(int limit) {
        this.limit = limit;
    }

    @Override
    public Appendable append(CharSequence more) {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) {
        if (end - start > limit - text.length()) {
            throw new TooLong();
        }
        text.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char more) {
        return append(String.valueOf(more));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
