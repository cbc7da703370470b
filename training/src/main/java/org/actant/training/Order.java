package org.actant.training;

import java.util.SplittableRandom;

/// Puts examples into an order that depends on a seed alone.
final class Order {
    private Order() {}

    static void shuffle(Object[] items, SplittableRandom random) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Object item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }
}
