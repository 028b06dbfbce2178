package dev.assay.web.recommendation;

import dev.assay.web.advisor.GivenAnswer;
import dev.assay.web.client.CaseStudy;
import dev.assay.web.client.CasesInPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A case study beside a verdict: it explains, and moves nothing.
///
/// @param against whether it speaks against the verdict
/// @param told    what it chose and left, in a sentence
/// @param alike   the questions that it answers as the team did
/// @param unlike  those that it answers otherwise
record CaseInPoint(boolean against, CaseStudy study, String told, List<String> alike, List<String> unlike) {

    static List<CaseInPoint> of(CasesInPoint cases, Names names, List<GivenAnswer> answers) {
        return Stream.concat(of(cases.nearest(), false, names, answers), of(cases.counter(), true, names, answers))
                .toList();
    }

    private static Stream<CaseInPoint> of(
            CasesInPoint.@Nullable InPoint found, boolean against, Names names, List<GivenAnswer> answers) {
        if (found == null) {
            return Stream.empty();
        }
        List<String> told = new ArrayList<>();
        if (!found.chose().isEmpty()) {
            told.add("Chose " + names.technologies(found.chose(), "and") + ".");
        }
        if (!found.left().isEmpty()) {
            told.add("Left " + names.technologies(found.left(), "and") + ".");
        }
        return Stream.of(new CaseInPoint(
                against,
                found.caseStudy(),
                String.join(" ", told),
                questions(found.alike(), answers),
                questions(found.unlike(), answers)));
    }

    private static List<String> questions(List<String> ids, List<GivenAnswer> answers) {
        return answers.stream()
                .filter(answer -> ids.contains(answer.item().id()))
                .map(answer -> answer.item().text())
                .toList();
    }
}
