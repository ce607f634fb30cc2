#include "slices/formats/forms/program_tasks.h"

#include <fstream>
#include <iterator>
#include <stdexcept>

#include "foundation/base/text.h"

namespace alongside::formats {

std::optional<Message> done_by(const Making& making, const Work& work,
                               const std::filesystem::path& folder) {
  const auto program = program_in(making.program_folders, work.program);
  if (!program) return missing_program(work.form, work.program, work.package);
  const ProgramEnd end = run_program(
      {.program = *program, .arguments = work.arguments, .folder = folder, .time = work.time});
  if (end.well()) return std::nullopt;
  if (end.how == ProgramEnd::How::took_too_long) {
    return say("No {form}: {program} took longer than {seconds} seconds and was ended.",
               {{"form", work.form},
                {"program", work.program},
                {"seconds", static_cast<std::int64_t>(work.time.count() / 1000)}});
  }
  return say("No {form}: {program} ended with status {status}. It said: {words}",
             {{"form", work.form},
              {"program", work.program},
              {"status", static_cast<std::int64_t>(end.status)},
              {"words", tidied_line(repaired_utf8(end.last_words))}});
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  stream.close();
  if (stream.fail()) throw std::runtime_error("cannot write " + path.string());
}

std::string bytes_of_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace alongside::formats
