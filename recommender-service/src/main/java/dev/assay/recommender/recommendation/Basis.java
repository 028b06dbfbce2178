package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.criterion.FedCell;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Collects what a sentence rests on.
final class Basis {

    private final Field field;
    private final TreeSet<String> facts = new TreeSet<>();
    private final TreeSet<String> reserve = new TreeSet<>();
    private final TreeSet<String> rules = new TreeSet<>();

    Basis(Field field) {
        this.field = field;
    }

    /// What is known of an option on a criterion, without what made the criterion matter.
    Basis cell(String slug, String criterion) {
        FedCell cell = field.cell(slug, criterion);
        reserve.addAll(cell.reserve());
        return facts(cell.facts());
    }

    /// How a criterion is weighed, and what is known of some options on it.
    Basis weighed(Criterion criterion, List<String> slugs) {
        rules.addAll(field.weighting(criterion).rules());
        slugs.forEach(slug -> cell(slug, criterion.id()));
        return this;
    }

    /// All that is weighed of some options.
    Basis everything(List<String> slugs) {
        field.criteria().forEach(criterion -> weighed(criterion, slugs));
        return this;
    }

    /// How some options stand to a must-have.
    Basis mustHave(Constraint constraint, List<String> slugs) {
        rules.add(constraint.id());
        slugs.forEach(slug -> cell(slug, constraint.criterion()));
        return this;
    }

    Basis mustHaves(List<String> slugs) {
        field.profile().constraints().forEach(constraint -> mustHave(constraint, slugs));
        return this;
    }

    Basis facts(Collection<String> ids) {
        facts.addAll(ids);
        return this;
    }

    Basis and(Basis other) {
        facts.addAll(other.facts);
        reserve.addAll(other.reserve);
        rules.addAll(other.rules);
        return this;
    }

    /// How many facts it is, in words. A weaker fact doesn't count, and would if a better one weren't there: those
    /// are counted apart, and named too.
    String size() {
        Set<String> behind = new TreeSet<>(reserve);
        behind.removeAll(facts);
        return (facts.size() == 1 ? "1 fact" : facts.size() + " facts")
                + (behind.isEmpty()
                        ? ""
                        : ", leaving out " + behind.size() + (behind.size() == 1 ? " weaker one" : " weaker ones"));
    }

    Sentence says(String text) {
        Set<String> named = new TreeSet<>(facts);
        named.addAll(reserve);
        return new Sentence(text, List.copyOf(named), sources(field, named), List.copyOf(rules));
    }

    /// The sources of facts, which may be those of the technology or of the reference that it is measured against.
    static List<String> sources(Field field, Collection<String> facts) {
        TreeSet<String> sources = new TreeSet<>();
        facts.forEach(fact -> sources.add(field.source(field.fact(fact)).id()));
        return List.copyOf(sources);
    }
}
