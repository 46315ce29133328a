package dev.flight.sim.routing;

import dev.flight.routing.LoadPhase;
import dev.flight.sim.RandomStream;
import org.jspecify.annotations.Nullable;

/** Which channel a message is for, where its load is for no channel in particular. */
final class ChannelChoice {

    private final ChannelState[] channels;

    /** For each channel, the weights of those before it and its own. */
    private final double[] weights;

    private final RandomStream choice;

    ChannelChoice(ChannelState[] channels, RandomStream choice) {
        this.channels = channels;
        this.choice = choice;
        this.weights = new double[channels.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += channels[i].subscribers() == 0 ? 0 : channels[i].channel.weight();
            weights[i] = sum;
        }
    }

    /** The index of a load's channel; -1 for all. */
    static int indexOf(LoadPhase load, ChannelState[] channels) {
        if (load.channel() == null) {
            return -1;
        }
        for (int i = 0; i < channels.length; i++) {
            if (channels[i].channel.name().equals(load.channel())) {
                return i;
            }
        }
        throw new IllegalArgumentException("no channel " + load.channel());
    }

    /** The channel of an index, or one of all; null where nobody subscribes to it. */
    @Nullable
    ChannelState of(int index) {
        if (index >= 0 || weights.length == 1) {
            ChannelState only = channels[Math.max(0, index)];
            return only.subscribers() == 0 ? null : only;
        }
        double sum = weights[weights.length - 1];
        if (sum == 0) {
            return null;
        }
        double part = choice.uniform() * sum;
        int i = 0;
        while (weights[i] <= part) {
            i++;
        }
        return channels[i];
    }
}
