package dev.parley.model.explore;

final class Reduction implements Ample {
    Reduction(Layout layout) {}
    static boolean keeps(Property property) { return true; }
    @Override
    public boolean expand(Machine machine, int[] state, Machine.Sink sink) { return false; }
}
