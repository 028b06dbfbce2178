package dev.assay.recommender.criterion;

/// What only must-haves ask for, on a scale of its own: it is never weighed.
///
/// @param unit in which must-haves state their ends
public record Limit(String id, String name, String unit, Feed feed) implements Fed {

    /// A must-have asks for a level itself.
    @Override
    public double levelSpread() {
        return 0;
    }
}
