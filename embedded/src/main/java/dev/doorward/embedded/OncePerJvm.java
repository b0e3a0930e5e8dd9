package dev.doorward.embedded;

import java.lang.management.ManagementFactory;
import java.util.function.Supplier;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * What there is once in a test's process, however many class loaders see this class: Quarkus loads tests, test
 * resources and the application with loaders of their own. Texts are system properties, running things are MBeans.
 */
final class OncePerJvm {
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    /** Something that runs, and can be stopped and started again for a test of outages. */
    public interface Running {
        void start() throws Exception;

        void stop() throws Exception;
    }

    private OncePerJvm() {}

    static String text(String name, Supplier<String> first) {
        synchronized (BEANS) {
            String key = "doorward.test." + name;
            String known = System.getProperty(key);
            if (known == null) {
                known = first.get();
                System.setProperty(key, known);
            }
            return known;
        }
    }

    static void register(String name, Running running) {
        try {
            BEANS.registerMBean(new StandardMBean(atHome(running), Running.class), bean(name));
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever starts it later may have another loader, by which it would not find its own parts. */
    private static Running atHome(Running running) {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        return new Running() {
            @Override
            public void start() throws Exception {
                with(own, running::start);
            }

            @Override
            public void stop() throws Exception {
                with(own, running::stop);
            }
        };
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void with(ClassLoader loader, Work work) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static void call(String name, String method) {
        try {
            BEANS.invoke(bean(name), method, new Object[0], new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException("cannot " + method + " the " + name, e);
        }
    }

    private static ObjectName bean(String name) throws JMException {
        return new ObjectName("dev.doorward:type=" + name);
    }
}
