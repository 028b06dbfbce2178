package dev.assay.recommender.recommendation;

import dev.assay.recommender.criterion.Criterion;
import dev.assay.recommender.questionnaire.Profile.Constraint;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Collects what a sentence rests on.
final class Basis {

    private final Field field;
    private final BitSet facts = new BitSet();
    private final BitSet reserve = new BitSet();
    private final TreeSet<String> rules = new TreeSet<>();

    Basis(Field field) {
        this.field = field;
    }

    /// What is known of an option on a criterion, without what made the criterion matter.
    Basis cell(String slug, String criterion) {
        Grounds.Cell cell = field.known(slug, criterion);
        facts.or(cell.facts());
        reserve.or(cell.reserve());
        return this;
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
        facts.or(field.index().of(ids));
        return this;
    }

    Basis and(Basis other) {
        facts.or(other.facts);
        reserve.or(other.reserve);
        rules.addAll(other.rules);
        return this;
    }

    /// How many facts it is, in words. A weaker fact doesn't count, and would if a better one weren't there: those
    /// are counted apart, and named too.
    String size() {
        int counting = facts.cardinality();
        BitSet behind = (BitSet) reserve.clone();
        behind.andNot(facts);
        int weaker = behind.cardinality();
        return (counting == 1 ? "1 fact" : counting + " facts")
                + (weaker == 0 ? "" : ", leaving out " + weaker + (weaker == 1 ? " weaker one" : " weaker ones"));
    }

    boolean hasNoFacts() {
        return facts.isEmpty() && reserve.isEmpty();
    }

    /// The same, where it may rest on the answers alone.
    String sizeOrAnswers() {
        return hasNoFacts() ? "your answers" : size();
    }

    Sentence says(String text) {
        BitSet named = (BitSet) facts.clone();
        named.or(reserve);
        FactIndex index = field.index();
        return new Sentence(text, index.ids(named), index.sources(named), List.copyOf(rules));
    }
}
