package dev.flight.sim.routing;

/**
 * The M/D/1/K queue by its chain at departures (Gross and Harris, Fundamentals of Queueing Theory): with Poisson arrivals
 * in each service, pi the stationary probabilities of what a departure leaves behind, the loss is {@code 1 - 1 / (pi_0 + rho)}.
 */
final class MdOneK {

    private MdOneK() {}

    static double loss(double rho, int room) {
        double[] arrivals = new double[room + 1];
        arrivals[0] = StrictMath.exp(-rho);
        for (int i = 1; i <= room; i++) {
            arrivals[i] = arrivals[i - 1] * rho / i;
        }
        double[] left = new double[room];
        left[0] = 1;
        double sum = 1;
        for (int j = 0; j + 1 < room; j++) {
            double next = left[j] - left[0] * arrivals[j];
            for (int i = 1; i <= j; i++) {
                next -= left[i] * arrivals[j - i + 1];
            }
            left[j + 1] = next / arrivals[0];
            sum += left[j + 1];
        }
        return 1 - 1 / (left[0] / sum + rho);
    }
}
