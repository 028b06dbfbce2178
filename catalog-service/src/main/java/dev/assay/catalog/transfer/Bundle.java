package dev.assay.catalog.transfer;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// A whole catalogue as files: names with forward slashes, and their bytes, YAML in UTF-8.
///
/// What `docs/catalogue.md` says of the files holds for all of them. The bundle is complete: an entry that it doesn't
/// have is withdrawn by its import.
public record Bundle(SortedMap<String, byte[]> files) {

    public Bundle {
        files = new TreeMap<>(files);
    }

    public static Bundle of(Map<String, byte[]> files) {
        return new Bundle(new TreeMap<>(files));
    }
}
