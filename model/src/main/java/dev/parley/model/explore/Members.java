package dev.parley.model.explore;

final class Members implements Symmetry {
    static Members of(Layout layout) { return new Members(); }
    @Override
    public int[] canonical(int[] state) { return state; }
}
