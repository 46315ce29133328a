package dev.flight.manifest;

import dev.flight.profile.Names;
import java.util.Map;

/** What memory is for: the contract's {@code memory-purpose}. */
public enum Purpose {
    VM_HEAP,
    COMPONENT_STACK,
    ASSET_CACHE,
    JIT_CODE_CACHE,
    SYSTEM_RESERVED,
    WASM_LINEAR,
    NETWORK_BUFFERS,
    TEMPORARY;

    /** Every purpose by its name in files. */
    public static final Map<String, Purpose> NAMES = Names.all(values());
}
