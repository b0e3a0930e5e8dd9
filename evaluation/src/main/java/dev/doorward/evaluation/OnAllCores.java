package dev.doorward.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;

/** The same question put to many files, on all cores, each with a worker of its own: models serve one thread at a time. */
public final class OnAllCores {
    private OnAllCores() {}

    /** What a worker does with one of them. */
    @FunctionalInterface
    public interface Question<W, T, R> {
        R ask(W worker, T one) throws UnusableInputException;
    }

    /** A worker's end, which fails for no reason. */
    public interface Worker extends AutoCloseable {
        @Override
        void close();
    }

    /** The answers in the order of the questions. */
    public static <W extends Worker, T, R> List<R> ask(
            String task, List<T> all, Supplier<W> workers, Question<W, T, R> question) throws UnusableInputException {
        ConcurrentLinkedQueue<W> idle = new ConcurrentLinkedQueue<>();
        try (ExecutorService cores =
                        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
                ProgressBar bar = Progress.bar(task, all.size())) {
            List<Future<R>> running = new ArrayList<>();
            for (T one : all) {
                running.add(cores.submit(() -> {
                    W free = idle.poll();
                    W worker = free == null ? workers.get() : free;
                    try {
                        return question.ask(worker, one);
                    } finally {
                        idle.add(worker);
                        if (bar != null) {
                            bar.step();
                        }
                    }
                }));
            }
            List<R> answers = new ArrayList<>();
            for (Future<R> one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnusableInputException unusable) {
                throw unusable;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            idle.forEach(Worker::close);
        }
    }
}
