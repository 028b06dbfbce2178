package dev.assay.recommender.criterion;

/// What facts and answers are fed to: a criterion, or a limit.
public sealed interface Fed permits Criterion, Limit {

    String id();

    /// How facts become values on its scale.
    Feed feed();

    /// How far a level reaches to both sides, in steps of the scale; 0 where values aren't levels.
    double levelSpread();
}
