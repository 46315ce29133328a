package dev.flight.sim;

/**
 * The ziggurat for the exponential distribution of mean 1 (Marsaglia and Tsang 2000): 256 layers of the same area that
 * cover the density. Of 100 draws 98 or 99 fall where the layer above reaches too, and need no logarithm.
 */
final class Ziggurat {

    static final int LAST_LAYER = 255;

    /** Where the lowest layer ends and the tail begins, and the area of each layer: both from the paper. */
    private static final double TAIL = 7.69711747013105;

    private static final double AREA = 0.003949659822581557;

    /** How far each layer reaches, from the lowest up; the lowest stands for itself and the tail. */
    static final double[] EDGES = edges();

    private static final double[] HEIGHTS = heights();

    private Ziggurat() {}

    private static double[] edges() {
        double[] edges = new double[LAST_LAYER + 2];
        edges[0] = AREA / StrictMath.exp(-TAIL);
        edges[1] = TAIL;
        for (int i = 2; i <= LAST_LAYER; i++) {
            edges[i] = -StrictMath.log(AREA / edges[i - 1] + StrictMath.exp(-edges[i - 1]));
        }
        return edges;
    }

    private static double[] heights() {
        double[] heights = new double[EDGES.length];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = StrictMath.exp(-EDGES[i]);
        }
        return heights;
    }

    /** What a draw beyond the layer above comes to: the tail, the part of the layer under the density, or another draw. */
    static double outside(int layer, double x, RandomStream chance) {
        if (layer == 0) {
            return TAIL + chance.exponential();
        }
        double height = HEIGHTS[layer] + chance.uniform() * (HEIGHTS[layer + 1] - HEIGHTS[layer]);
        return height < StrictMath.exp(-x) ? x : chance.exponential();
    }
}
