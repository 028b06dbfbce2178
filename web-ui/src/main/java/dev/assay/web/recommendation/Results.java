package dev.assay.web.recommendation;

import dev.assay.web.client.Catalog;
import dev.assay.web.client.Freshness;
import dev.assay.web.client.NotThere;
import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommendation;
import dev.assay.web.client.Recommender;
import dev.assay.web.client.Revision;
import dev.assay.web.client.TechnologyFacts;
import dev.assay.web.client.Unavailable;
import dev.assay.web.fact.FactAddresses;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Puts the facts and the questionnaire behind a recommendation beside it.
@ApplicationScoped
public class Results {

    private final Recommender recommender;
    private final Catalog catalog;
    private final Freshness freshness;

    Results(Recommender recommender, Catalog catalog, Freshness freshness) {
        this.recommender = recommender;
        this.catalog = catalog;
        this.freshness = freshness;
    }

    /// A result with all that it rests on; where the catalogue can't be reached, facts go by their ids, and the page
    /// says so.
    public ResultView withEvidence(Recommendation recommendation) {
        return ResultView.of(recommendation, questionnaire(recommendation), addresses(recommendation));
    }

    /// A result without looking up its facts.
    ResultView bare(Recommendation recommendation) {
        return ResultView.of(recommendation, questionnaire(recommendation), new FactAddresses(List.of()));
    }

    FactAddresses addresses(Recommendation recommendation) {
        List<TechnologyFacts> facts = new ArrayList<>();
        for (Recommendation.Option option : recommendation.options()) {
            try {
                facts.add(catalog.facts(option.technology()));
            } catch (Unavailable down) {
                Log.warnf(down, "A result goes without its facts");
                freshness.goesWithoutFacts();
                return new FactAddresses(List.of());
            } catch (NotThere withdrawn) {
                Log.debugf(withdrawn, "%s was withdrawn since", option.technology());
            }
        }
        return new FactAddresses(facts);
    }

    /// What its technologies are called, and those it doesn't rank too, as far as the catalogue can be asked.
    Names names(Recommendation recommendation) {
        try {
            return new Names(recommendation, catalog.technologies());
        } catch (Unavailable down) {
            Log.debugf(down, "Technologies that aren't options go by their slugs");
            return new Names(recommendation);
        }
    }

    /// When a revision came out, and why.
    Revision revision(int number) {
        return catalog.revision(number);
    }

    private Questionnaire questionnaire(Recommendation recommendation) {
        Recommendation.Answered answered = recommendation.questionnaire();
        return recommender.questionnaire(answered == null ? Questionnaire.QUICK : answered.kind());
    }
}
