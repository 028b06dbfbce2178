package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.replica.Technology;
import java.util.ArrayList;
import java.util.List;

/// What it costs to move from one technology to another, or to run two. It is named and changes no score: how much of a
/// service there is to move, the answers don't say.
final class Price {

    private static final String LEARNING = "learning";
    private static final String DEPLOYMENT = "deployment";

    private final Field field;

    Price(Field field) {
        this.field = field;
    }

    /// What moving costs.
    List<Sentence> moving(String from, String to) {
        Technology before = field.technology(from);
        Technology after = field.technology(to);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Basis(field)
                .says("Moving from %s to %s means writing the service again%s."
                        .formatted(
                                before.name(),
                                after.name(),
                                before.language().equals(after.language())
                                        ? "; the language stays " + after.language()
                                        : " in " + after.language() + rated(after))));
        if (isKnown(LEARNING, to)) {
            Basis basis = new Basis(field).cell(to, LEARNING);
            sentences.add(basis.says("For %s, %s concepts are to be learnt, by %s."
                    .formatted(after.name(), described(to, LEARNING), basis.size())));
        }
        sentences.addAll(parts(from, to));
        return sentences;
    }

    /// What running both costs.
    List<Sentence> both(String one, String other) {
        Technology first = field.technology(one);
        Technology second = field.technology(other);
        List<Sentence> sentences = new ArrayList<>();
        sentences.add(new Basis(field)
                .says("Both have to be known, run and kept up to date: %s in %s%s and %s in %s%s."
                        .formatted(
                                first.name(),
                                first.language(),
                                rated(first),
                                second.name(),
                                second.language(),
                                rated(second))));
        if (isKnown(LEARNING, one) && isKnown(LEARNING, other)) {
            Basis basis = new Basis(field).cell(one, LEARNING).cell(other, LEARNING);
            sentences.add(basis.says("Concepts to be learnt are %s for %s and %s for %s, by %s."
                    .formatted(
                            described(one, LEARNING),
                            first.name(),
                            described(other, LEARNING),
                            second.name(),
                            basis.size())));
        }
        sentences.addAll(parts(one, other));
        return sentences;
    }

    private List<Sentence> parts(String one, String other) {
        if (!isKnown(DEPLOYMENT, one) || !isKnown(DEPLOYMENT, other)) {
            return List.of();
        }
        Basis basis = new Basis(field).cell(one, DEPLOYMENT).cell(other, DEPLOYMENT);
        return List.of(basis.says("Parts beside the application in production are %s with %s and %s with %s, by %s."
                .formatted(
                        described(one, DEPLOYMENT),
                        field.name(one),
                        described(other, DEPLOYMENT),
                        field.name(other),
                        basis.size())));
    }

    private String rated(Technology technology) {
        return field.profile()
                .languages()
                .map(languages -> ", which the team rates %d of 4".formatted(languages.rating(technology.language())))
                .orElse("");
    }

    private boolean isKnown(String criterion, String slug) {
        return field.criteria().contains(field.criterion(criterion))
                && field.cell(slug, criterion).isKnown();
    }

    private String described(String slug, String criterion) {
        FedCell cell = field.cell(slug, criterion);
        return Explanation.described(cell);
    }
}
