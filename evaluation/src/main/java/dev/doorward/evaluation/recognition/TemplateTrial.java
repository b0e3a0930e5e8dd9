package dev.doorward.evaluation.recognition;

import dev.doorward.evaluation.OnAllCores;
import dev.doorward.evaluation.UnusableInputException;
import dev.doorward.recognition.gallery.Contribution;
import dev.doorward.recognition.gallery.Template;
import dev.doorward.vision.face.Embedding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways to make one template of a person's pictures. Everyone with three pictures or more is enrolled; each picture is
 * compared with its own person's template without it, and with the templates of all others. The same again with one
 * picture of somebody else in each template, since whom a wrong picture spoils is what leaving out is for.
 */
final class TemplateTrial {
    private static final int LEAST_PICTURES = 3;

    private final List<List<Known>> people;

    /** @param weight how much of the face can be seen */
    record Known(Embedding embedding, double weight) {}

    /** Makes a template. */
    @FunctionalInterface
    interface Way {
        Embedding template(List<Known> pictures);
    }

    TemplateTrial(List<List<Known>> people) {
        this.people =
                people.stream().filter(own -> own.size() >= LEAST_PICTURES).toList();
    }

    /** @param acquired in the order of the people's pictures */
    static TemplateTrial of(List<List<FacePicture>> people, List<Acquired> acquired) throws UnusableInputException {
        List<FacePicture> pictures = people.stream().flatMap(List::stream).toList();
        List<Double> weights = OnAllCores.ask("quality", pictures, Visible::new, Visible::share);
        List<List<Known>> known = new ArrayList<>();
        int next = 0;
        for (List<FacePicture> own : people) {
            List<Known> ofPerson = new ArrayList<>();
            for (int i = 0; i < own.size(); i++, next++) {
                double weight = weights.get(next);
                acquired.get(next).embedding().ifPresent(embedding -> ofPerson.add(new Known(embedding, weight)));
            }
            known.add(ofPerson);
        }
        return new TemplateTrial(known);
    }

    /** Each way beside the door's, first with own pictures only, then with a stranger's among them; nothing of fewer than two. */
    List<Tried> compared() {
        if (people.size() < 2) {
            return List.of();
        }
        List<Tried> tried = new ArrayList<>();
        for (boolean spoilt : new boolean[] {false, true}) {
            Scores door = scores(ways().get("as the door"), spoilt);
            ways().forEach((name, way) -> tried.add(
                    Tried.of("template " + name + (spoilt ? ", one wrong" : ""), scores(way, spoilt), door, 0)));
        }
        return tried;
    }

    static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("as the door", TemplateTrial::door);
        ways.put("of length 1", pictures -> door(pictures).direction());
        ways.put("plain mean", pictures -> mean(pictures, false, Collections.nCopies(pictures.size(), true)));
        ways.put("by quality", pictures -> mean(pictures, true, counting(pictures)));
        return ways;
    }

    private static Embedding door(List<Known> pictures) {
        return template(pictures).embedding();
    }

    private static Template template(List<Known> pictures) {
        return Template.of(pictures.stream().map(Known::embedding).toList());
    }

    private static List<Boolean> counting(List<Known> pictures) {
        return template(pictures).pictures().stream().map(Contribution::counts).toList();
    }

    private static Embedding mean(List<Known> pictures, boolean weighted, List<Boolean> counts) {
        float[] sum = new float[Embedding.SIZE];
        for (int p = 0; p < pictures.size(); p++) {
            if (counts.get(p)) {
                float[] values = pictures.get(p).embedding().direction().values();
                double weight = weighted ? pictures.get(p).weight() : 1;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += (float) weight * values[i];
                }
            }
        }
        return Embedding.of(sum, door(pictures).length());
    }

    Scores scores(Way way, boolean spoilt) {
        List<Float> genuine = new ArrayList<>();
        List<Integer> whose = new ArrayList<>();
        List<Float> impostor = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            List<Known> own = people.get(person);
            Known wrong = people.get((person + 1) % people.size()).getFirst();
            Embedding whole = way.template(enrolled(own, null, spoilt ? wrong : null));
            for (int other = 0; other < people.size(); other++) {
                for (Known probe : people.get(other)) {
                    if (other == person) {
                        Embedding rest = way.template(enrolled(own, probe, spoilt ? wrong : null));
                        genuine.add((float) probe.embedding().similarity(rest));
                        whose.add(person);
                    } else if (!spoilt || probe != wrong) { // nobody is compared with the very picture
                        impostor.add((float) probe.embedding().similarity(whole));
                    }
                }
            }
        }
        return new Scores(
                floats(genuine), whose.stream().mapToInt(Integer::intValue).toArray(), floats(impostor));
    }

    private static List<Known> enrolled(List<Known> own, @Nullable Known without, @Nullable Known wrong) {
        List<Known> pictures = new ArrayList<>(own);
        pictures.removeIf(picture -> picture == without);
        if (wrong != null) {
            pictures.add(wrong);
        }
        return pictures;
    }

    private static float[] floats(List<Float> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i);
        }
        return floats;
    }
}
