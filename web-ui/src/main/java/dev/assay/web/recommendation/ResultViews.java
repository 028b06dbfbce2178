package dev.assay.web.recommendation;

import dev.assay.web.advisor.Answers;
import dev.assay.web.advisor.GivenAnswer;
import dev.assay.web.client.Questionnaire;
import dev.assay.web.client.Recommendation;
import dev.assay.web.client.Recommendation.Contribution;
import dev.assay.web.client.Recommendation.Option;
import dev.assay.web.fact.FactAddresses;
import dev.assay.web.fact.Figures;
import dev.assay.web.recommendation.ResultView.Bar;
import dev.assay.web.recommendation.ResultView.Breakdown;
import dev.assay.web.recommendation.ResultView.Field;
import dev.assay.web.recommendation.ResultView.Help;
import dev.assay.web.recommendation.ResultView.Miss;
import dev.assay.web.recommendation.ResultView.Out;
import dev.assay.web.recommendation.ResultView.Part;
import dev.assay.web.recommendation.ResultView.Ranked;
import dev.assay.web.recommendation.ResultView.Reason;
import dev.assay.web.recommendation.ResultView.Row;
import dev.assay.web.recommendation.ResultView.Share;
import dev.assay.web.recommendation.ResultView.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Turns a recommendation into what pages show.
final class ResultViews {

    /// Scores are broken down for so many options: all others are in the table to take away.
    private static final int BROKEN_DOWN = 4;

    private final Recommendation recommendation;
    private final Recommendation.Verdict verdict;
    private final Questionnaire questionnaire;
    private final FactAddresses addresses;
    private final Names names;
    private final Rules rules;
    private final Answers answers;
    private final List<Recommendation.Criterion> criteria;
    private final double heaviest;

    ResultViews(Recommendation recommendation, Questionnaire questionnaire, FactAddresses addresses) {
        this.recommendation = recommendation;
        this.verdict = Objects.requireNonNull(recommendation.verdict(), "a completed recommendation has a verdict");
        this.questionnaire = questionnaire;
        this.addresses = addresses;
        this.names = new Names(recommendation);
        this.rules = new Rules(questionnaire);
        Recommendation.Answered answered = recommendation.questionnaire();
        this.answers = answered == null
                ? new Answers(questionnaire.kind(), java.util.Map.of(), List.of())
                : Answers.of(questionnaire, answered.answers(), answered.candidates());
        Recommendation.Profile profile = recommendation.profile();
        this.criteria = profile == null
                ? List.of()
                : profile.criteria().stream()
                        .filter(criterion -> criterion.weight() > 0)
                        .sorted(Comparator.comparingDouble(Recommendation.Criterion::weight)
                                .reversed())
                        .toList();
        this.heaviest = criteria.isEmpty() ? 1 : criteria.getFirst().weight();
    }

    ResultView view() {
        List<Ranked> ranking = withStatus("ranked").map(this::ranked).toList();
        return new ResultView(
                recommendation,
                title(),
                beyondTitle(),
                meaning(),
                field(),
                shares(),
                verdict.sentences().stream().map(this::reason).toList(),
                helps(),
                Optional.ofNullable(recommendation.comparison())
                        .map(comparison -> Turning.of(comparison, names, rules, addresses)),
                ranking,
                withStatus("at-risk").map(this::ranked).toList(),
                withStatus("excluded")
                        .sorted(Comparator.comparing(Option::name, String.CASE_INSENSITIVE_ORDER))
                        .map(this::excluded)
                        .toList(),
                ranking.isEmpty() ? Optional.empty() : Optional.of(breakdown(ranking)),
                criteria.stream().map(this::weight).toList(),
                Optional.ofNullable(recommendation.profile()).map(Recommendation.Profile::constraints).stream()
                        .flatMap(List::stream)
                        .map(Recommendation.Constraint::sentence)
                        .toList(),
                recommendation.questionnaire() == null ? List.of() : GivenAnswer.all(questionnaire, answers),
                answers.candidates().isEmpty() ? "All frameworks" : names.technologies(answers.candidates(), "and"),
                answers.address("candidates"),
                answers.address("check"));
    }

    private Stream<Option> withStatus(String status) {
        return recommendation.options().stream()
                .filter(option -> option.status().equals(status))
                .sorted(Comparator.comparingInt(option -> option.rank() == null ? Integer.MAX_VALUE : option.rank()));
    }

    /// True where nobody else takes part: whoever may miss a must-have stands aside until that is known.
    private boolean isAlone() {
        return withStatus("ranked").count() == 1;
    }

    private boolean isAnyInDoubt() {
        return withStatus("at-risk").findAny().isPresent();
    }

    private String aloneTitle() {
        return isAnyInDoubt()
                ? " is the only one known to meet every must-have"
                : " is the only one that meets every must-have";
    }

    private String aloneMeaning() {
        return isAnyInDoubt()
                ? "Every other candidate misses a must-have, or nobody can say yet whether it meets them all."
                : "Every other candidate misses a must-have, so nothing is left to weigh it against.";
    }

    /// The verdict in as few words as it takes.
    private String title() {
        String winners = names.technologies(verdict.winners(), "and");
        return switch (verdict.type()) {
            case "leads" -> winners + (isAlone() ? aloneTitle() : " leads");
            case "too-close" -> "Too close to call: " + winners;
            case "none-fits" -> "None fits";
            case "not-enough-evidence" -> "Not enough evidence";
            case "composition" ->
                verdict.parts().stream()
                        .map(part -> names.technologies(part.winners(), "or") + " for " + part.name())
                        .collect(java.util.stream.Collectors.joining(", and "));
            default -> verdict.headline();
        };
    }

    /// What the headline adds to title and shares; nothing where it says the same at greater length.
    private String beyondTitle() {
        return switch (verdict.type()) {
            case "too-close", "composition" -> "";
            case "leads" -> isAlone() ? "" : verdict.headline();
            default -> title().equals(verdict.headline()) ? "" : verdict.headline();
        };
    }

    /// What the kind of verdict means, for someone who reads the word for the first time.
    private String meaning() {
        return switch (verdict.type()) {
            case "leads" ->
                isAlone()
                        ? aloneMeaning()
                        : "It is ahead of every other %s in at least 90 of 100 plausible readings of the evidence."
                                .formatted(field().isPresent() ? "ranked option" : "option");
            case "too-close" ->
                "None of them is ahead in 90 of 100 plausible readings of the evidence. Choose by what you know and we don’t.";
            case "none-fits" -> "Every option misses at least one must-have. Relax one, or look at other candidates.";
            case "not-enough-evidence" ->
                "Too little was answered, or too little is known of what matters to you, to tell the options apart.";
            case "composition" -> "The work has two parts, and no single option is among the best for both.";
            // A kind of verdict of a newer recommender speaks for itself by its headline.
            default -> "";
        };
    }

    /// Absent also where one stands alone, or nobody takes part: the meaning says so already.
    private Optional<Field> field() {
        int all = recommendation.options().size();
        int ranked = (int) withStatus("ranked").count();
        int open = (int) withStatus("at-risk").count();
        if (ranked < 2 || ranked == all || verdict.winners().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Field(all, ranked, (int) withStatus("excluded").count(), open));
    }

    /// In a composition the shares would be those of the whole, and without evidence those of a guess: the verdict is
    /// about neither.
    private List<Share> shares() {
        if (!verdict.type().equals("leads") && !verdict.type().equals("too-close")) {
            return List.of();
        }
        List<Option> first = recommendation.options().stream()
                .filter(option -> option.firstPlaceShare() != null && option.firstPlaceShare() > 0)
                .sorted(Comparator.comparingDouble((Option option) -> -orElse(option.firstPlaceShare(), 0)))
                .toList();
        List<Share> shares = new ArrayList<>();
        double from = 0;
        int rarely = 0;
        for (Option option : first) {
            double width = orElse(option.firstPlaceShare(), 0) * 100;
            if (width >= 1) {
                shares.add(new Share(
                        option.name(), hundredths(from / 100), hundredths(width / 100), ofHundred(width / 100)));
                from += width;
            } else {
                rarely++;
            }
        }
        if (rarely > 0) {
            double width = 1 - from / 100;
            shares.add(new Share(
                    rarely == 1 ? first.getLast().name() : "together: " + rarely + " others",
                    hundredths(from / 100),
                    hundredths(width),
                    ofHundred(width)));
        }
        return shares.size() < 2 ? List.of() : shares;
    }

    /// "83", rounded down as the sentences of the verdict are; never 0 where it is merely close.
    static String ofHundred(double share) {
        long of = (long) Math.floor(share * 100 + 1e-9);
        return of == 0 && share > 0 ? "fewer than 1" : Long.toString(of);
    }

    private Reason reason(Recommendation.Sentence sentence) {
        return new Reason(
                sentence.text(), addresses.of(sentence.facts(), sentence.sources()), rules.of(sentence.rules()));
    }

    private List<Help> helps() {
        Stream<Help> useful = verdict.mostUseful().stream()
                .map(one -> new Help(
                        one.text(),
                        questionnaire
                                .question(one.id())
                                .map(item -> answers.address(Integer.toString(item.number())))
                                .orElse("")));
        // Each option misses at least one of these, and may miss others too.
        String unless = verdict.relax().size() == 1
                ? "Unless this is relaxed, none can fit: "
                : "Unless one of these is relaxed, none can fit: ";
        Stream<Help> relax = verdict.relax().stream()
                .map(id -> new Help(unless + names.mustHave(id), answers.address(questionOf(id))));
        Stream<Help> more = verdict.relax().isEmpty() || isAnyLeftBy(verdict.relax())
                ? Stream.empty()
                : Stream.of(new Help(
                        (verdict.relax().size() == 1 ? "That" : "One of them")
                                + " alone is not enough: every candidate misses another must-have too, as told under Excluded.",
                        ""));
        Stream<Help> others = verdict.relax().isEmpty() || answers.candidates().isEmpty()
                ? Stream.empty()
                : Stream.of(new Help("Choose other candidates", answers.address("candidates")));
        return Stream.of(useful, relax, more, others)
                .flatMap(Function.identity())
                .toList();
    }

    /// True where an option misses nothing but one of these must-haves.
    private boolean isAnyLeftBy(List<String> relaxed) {
        return recommendation.options().stream()
                .map(option -> option.violations().stream()
                        .map(Recommendation.Violation::constraint)
                        .distinct()
                        .toList())
                .anyMatch(missed -> missed.size() <= 1 && relaxed.containsAll(missed));
    }

    /// The step of the question whose answer set a must-have: its id begins with that of the question.
    private String questionOf(String mustHave) {
        return questionnaire
                .question(mustHave.substring(0, Math.max(0, mustHave.indexOf('.'))))
                .map(item -> Integer.toString(item.number()))
                .orElse("check");
    }

    private Ranked ranked(Option option) {
        Double share = option.firstPlaceShare();
        return new Ranked(
                option,
                (option.rank() == null ? "–" : option.rank().toString()) + (option.tied() ? " (tied)" : ""),
                share == null ? null : ofHundred(share) + " of 100",
                share == null ? 0 : hundredths(share),
                bar(option.score()),
                option.coverage() == null ? "not told" : percent(option.coverage()),
                option.unknowns().stream()
                        .map(doubt -> without(option.name() + " is at risk: ", doubt.sentence()))
                        .toList());
    }

    private static Bar bar(Recommendation.@Nullable Spread score) {
        if (score == null) {
            return new Bar(0, 0, 0, "–", "no score");
        }
        double point = orElse(score.point(), orElse(score.low(), 0));
        double low = orElse(score.low(), point);
        double high = orElse(score.high(), point);
        return new Bar(
                hundredths(low),
                hundredths(point),
                hundredths(high),
                points(point),
                points(point) + ", from " + points(low) + " to " + points(high));
    }

    private Breakdown breakdown(List<Ranked> ranking) {
        List<Option> shown = ranking.stream()
                .map(Ranked::option)
                .sorted(Comparator.comparing(option -> !verdict.winners().contains(option.technology())))
                .limit(BROKEN_DOWN)
                .toList();
        return new Breakdown(
                shown.stream().map(Option::name).toList(),
                criteria.stream()
                        .map(criterion -> new Row(
                                criterion.name(),
                                shown.stream()
                                        .map(option -> part(option, criterion))
                                        .toList()))
                        .toList());
    }

    private Part part(Option option, Recommendation.Criterion criterion) {
        Optional<Contribution> found = option.contributions().stream()
                .filter(one -> one.criterion().equals(criterion.id()))
                .findFirst();
        boolean known = found.map(Contribution::known).orElse(false);
        double adds = found.map(Contribution::contribution).orElse(0.0);
        return new Part(
                option.name(),
                hundredths(adds / heaviest),
                hundredths(criterion.weight() / heaviest),
                known ? Figures.number(Math.round(adds * 1000) / 10.0) : "unknown",
                known,
                found.map(one -> addresses.of(one.facts(), List.of())).orElse(List.of()));
    }

    private Out excluded(Option option) {
        return new Out(
                option.name(),
                option.technology(),
                option.violations().stream()
                        .map(violation -> missed(option, violation))
                        .toList());
    }

    /// The must-have, its facts beneath. Where the answers show it, no fact does: then the sentence tells.
    private Miss missed(Option option, Recommendation.Violation violation) {
        List<FactAddresses.Evidence> evidence = addresses.of(violation.facts(), violation.sources());
        String sentence = without(option.name() + " is excluded: ", violation.sentence());
        String mustHave = names.mustHave(violation.constraint());
        return evidence.isEmpty()
                ? new Miss(sentence, "", List.of())
                : new Miss(mustHave, without(mustHave, sentence).strip(), evidence);
    }

    /// A sentence under the name of its option, which needn't begin with it.
    private static String without(String beginning, String sentence) {
        return sentence.startsWith(beginning) ? sentence.substring(beginning.length()) : sentence;
    }

    private Weight weight(Recommendation.Criterion criterion) {
        return new Weight(
                criterion.name(),
                hundredths(criterion.weight() / heaviest),
                Figures.number(Math.round(criterion.weight() * 1000) / 10.0),
                Figures.number(criterion.point())
                        + (criterion.low() == criterion.high()
                                ? ""
                                : " (" + Figures.number(criterion.low()) + " to " + Figures.number(criterion.high())
                                        + ")"),
                rules.of(criterion.rules()));
    }

    private static double orElse(@Nullable Double given, double otherwise) {
        return given == null ? otherwise : given;
    }

    private static double hundredths(double share) {
        return Math.round(Math.clamp(share, 0, 1) * 1000) / 10.0;
    }

    /// A score in points of 100.
    private static String points(double score) {
        return String.format(Locale.ROOT, "%.0f", score * 100);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
