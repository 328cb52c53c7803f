package org.guichetunique.casework.studio.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guichetunique.casework.request.FilingResult.Problem;
import org.guichetunique.exchange.dictionary.Address;
import org.guichetunique.procedures.rehearsal.Script;

/** Plays a script again and tells what is not as it was. */
final class Comparing {

    private Comparing() {}

    static List<Difference> play(Script script, Stage stage) {
        for (Script.Act act : script.acts()) {
            List<Difference> wrong = act(act, stage);
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return compare(script.expected(), stage.script().expected(), stage.scene());
    }

    private static List<Difference> act(Script.Act act, Stage stage) {
        return switch (act) {
            case Script.Act.Filed filed -> problems(stage.file(filed.typed()));
            case Script.Act.Done done ->
                stage.scene().tasks().stream().noneMatch(task -> task.activity().equals(done.activity()))
                        ? missed(done.activity(), stage)
                        : problems(stage.complete(done.activity(), done.typed()));
            case Script.Act.Waited waited -> {
                boolean next = stage.scene().awaited().stream()
                        .findFirst()
                        .filter(one -> one.activity().equals(waited.activity()))
                        .isPresent();
                if (!next) {
                    yield missed(waited.activity(), stage);
                }
                stage.letTimePass();
                yield List.of();
            }
        };
    }

    private static List<Difference> missed(String activity, Stage stage) {
        List<Difference> missed = new ArrayList<>(List.of(new Difference.NotThere(activity)));
        if (!stage.scene().trouble().isEmpty()) {
            missed.add(new Difference.Trouble(stage.scene().trouble()));
        }
        return missed;
    }

    private static List<Difference> problems(List<Problem> problems) {
        return problems.stream()
                .<Difference>map(problem -> new Difference.NotTaken(problem.address()))
                .toList();
    }

    private static List<Difference> compare(Script.Expected was, Script.Expected is, Scene scene) {
        List<Difference> differences = new ArrayList<>();
        if (!scene.trouble().isEmpty()) {
            differences.add(new Difference.Trouble(scene.trouble()));
        }
        if (!was.end().equals(is.end())) {
            differences.add(new Difference.End(was.end(), is.end()));
        }
        was.passes().stream()
                .filter(activity -> !is.passes().contains(activity))
                .forEach(activity -> differences.add(new Difference.LeftOut(activity)));
        is.passes().stream()
                .filter(activity -> !was.passes().contains(activity))
                .forEach(activity -> differences.add(new Difference.New(activity)));
        rules(was.rules(), is.rules(), differences);
        return differences;
    }

    private static void rules(Map<Address, String> was, Map<Address, String> is, List<Difference> differences) {
        Set<Address> all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        all.forEach(address -> {
            String before = was.getOrDefault(address, "");
            String now = is.getOrDefault(address, "");
            if (!before.equals(now)) {
                differences.add(new Difference.Rule(address, before, now));
            }
        });
    }
}
