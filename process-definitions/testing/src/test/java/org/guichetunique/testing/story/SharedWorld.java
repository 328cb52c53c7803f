package org.guichetunique.testing.story;

import org.guichetunique.testing.world.World;

/** One world for all stories of this process that leave it as they found it: starting one takes longer than most stories. */
final class SharedWorld {

    private static World world;

    private SharedWorld() {}

    static synchronized World get() {
        if (world == null) {
            world = new World();
            Runtime.getRuntime().addShutdownHook(new Thread(world::close));
        }
        return world;
    }
}
