package dev.assay.recommender.recommendation;

import dev.assay.recommender.questionnaire.Split;
import dev.assay.recommender.recommendation.Recommendation.Outcome;
import dev.assay.recommender.recommendation.Recommendation.Sentence;
import dev.assay.recommender.recommendation.Recommendation.Useful;
import dev.assay.recommender.recommendation.Recommendation.WorkPart;
import dev.assay.recommender.scoring.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The verdict in the shape in which it is stored.
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Conclusion conclusion) {
        Verdict verdict = conclusion.verdict();
        Sentence headline = conclusion.headline();
        return new Outcome(
                type(verdict),
                verdict instanceof Verdict.TooLittleKnown known ? known.leaders() : Conclusion.winners(verdict),
                headline.text(),
                headline.facts(),
                headline.sources(),
                headline.rules(),
                conclusion.sentences(),
                verdict instanceof Verdict.TooLittleKnown known ? Double.valueOf(known.coverage()) : null,
                verdict instanceof Verdict.NoneFits(var relax) ? relax : null,
                mostUseful(conclusion, verdict),
                verdict instanceof Verdict.Composition(var first, var second)
                        ? conclusion
                                .parts()
                                .map(both -> List.of(
                                        part(both.split().first(), first),
                                        part(both.split().second(), second)))
                                .orElseThrow()
                        : null,
                conclusion.stay().orElse(null));
    }

    static String type(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Leads _ -> "leads";
            case Verdict.TooClose _ -> "too-close";
            case Verdict.Composition _ -> "composition";
            case Verdict.NoneFits _ -> "none-fits";
            case Verdict.TooFewAnswers _, Verdict.TooLittleKnown _ -> "not-enough-evidence";
        };
    }

    private static WorkPart part(Split.Part part, List<String> winners) {
        return new WorkPart(part.name(), part.answers().asTree(), winners);
    }

    private static @Nullable List<Useful> mostUseful(Conclusion conclusion, Verdict verdict) {
        Assessment whole = conclusion.whole();
        MostUseful useful = new MostUseful(whole.field(), whole.ranking().model());
        return switch (verdict) {
            case Verdict.TooFewAnswers _ -> useful.questions(conclusion.asked(), whole.answers());
            case Verdict.TooLittleKnown _ when whole.ranking().fitting().isEmpty() -> useful.mustHaves(whole.ranking());
            case Verdict.TooLittleKnown known ->
                whole.answers().to("languages") == null
                        ? useful.questions(conclusion.asked(), whole.answers())
                        : useful.facts(known.leaders());
            case Verdict.Leads _, Verdict.TooClose _, Verdict.Composition _, Verdict.NoneFits _ -> null;
        };
    }
}
