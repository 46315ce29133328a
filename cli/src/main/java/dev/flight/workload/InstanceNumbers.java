package dev.flight.workload;

import java.util.BitSet;

/** Numbers of the instances of a session that are there, from 1: one that comes gets the smallest that is not in use. */
final class InstanceNumbers {

    private final BitSet inUse = new BitSet();

    /** With so many instances that are always there. */
    InstanceNumbers(int always) {
        inUse.set(0, always + 1);
    }

    int take() {
        int number = inUse.nextClearBit(1);
        inUse.set(number);
        return number;
    }

    void giveBack(int number) {
        inUse.clear(number);
    }

    /** The name of an instance: the first is called as the session, the others {@code race#2}, {@code race#3}. */
    static String name(String session, int number) {
        return number == 1 ? session : session + "#" + number;
    }
}
