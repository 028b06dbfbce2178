package dev.assay.journeys;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Dockerfile's instructions, in order.
record Dockerfile(List<Instruction> instructions) {

    /// @param name      in capitals
    /// @param arguments the rest of the line
    record Instruction(String name, String arguments) {}

    static Dockerfile read(Path file) throws IOException {
        List<Instruction> instructions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" ", 2);
                instructions.add(new Instruction(parts[0], parts[1]));
            }
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    /// What all instructions of a name say.
    List<String> all(String name) {
        return instructions.stream()
                .filter(instruction -> instruction.name().equals(name))
                .map(Instruction::arguments)
                .toList();
    }

    /// The words of a command in exec form, behind any options.
    static List<String> words(String command) throws IOException {
        return new ObjectMapper().readValue(command.substring(command.indexOf('[')), new TypeReference<>() {});
    }
}
