#include "slices/formats/audio/audio_tasks.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <variant>

#include "foundation/base/parallel.h"
#include "slices/formats/audio/chapters.h"
#include "slices/formats/audio/id3_tag.h"
#include "slices/formats/audio/wave_file.h"
#include "slices/formats/forms/program_tasks.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

constexpr const char* words_a_minute = "160";
constexpr std::uint32_t rest_between_chapters = 900;       // Milliseconds.
constexpr std::size_t most_samples_bytes = 1'000'000'000;  // Six hours; a WAVE file ends at 4 GB.
constexpr auto time_to_encode = std::chrono::minutes(10);

struct Recording {
  Sound sound;
  std::vector<SoundChapter> chapters;
};

/// The samples of each chapter; a problem where one could not be spoken.
std::vector<std::variant<Sound, Message>> spoken(const Making& making,
                                                 const std::vector<SpokenChapter>& chapters,
                                                 const std::filesystem::path& folder) {
  const std::string voice = voice_of(making.document.about.language);
  std::vector<std::variant<Sound, Message>> sounds(chapters.size());
  const unsigned threads = std::max(1U, std::thread::hardware_concurrency());
  in_parallel(chapters.size(), threads, [&](std::size_t i) {
    try {
      const std::string name = "chapter-" + std::to_string(i);
      write_file(folder / (name + ".txt"), chapters[i].text);
      const auto problem = done_by(making,
                                   {.form = "audio",
                                    .program = "espeak-ng",
                                    .package = "espeak-ng",
                                    .arguments = {"-v", voice, "-s", words_a_minute, "-b", "1",
                                                  "-f", name + ".txt", "-w", name + ".wav"}},
                                   folder);
      auto sound = problem ? std::nullopt : sound_of(bytes_of_file(folder / (name + ".wav")));
      if (problem) {
        sounds[i] = *problem;
      } else if (sound) {
        sounds[i] = *std::move(sound);
      } else {
        sounds[i] = not_made("audio", "espeak-ng wrote no sound.");
      }
    } catch (const std::exception& problem) {
      sounds[i] = not_made("audio", problem.what());
    }
  });
  return sounds;
}

std::variant<Recording, Message> recorded(const Making& making,
                                          const std::filesystem::path& folder) {
  const std::string& language = making.document.about.language;
  if (voice_of(language).empty()) {
    return say("No audio: there is no voice for “{language}” here.", {{"language", language}});
  }
  const std::vector<SpokenChapter> chapters = chapters_of(making.document);
  Recording recording;
  auto sounds = spoken(making, chapters, folder);
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (auto* problem = std::get_if<Message>(&sounds[i])) return std::move(*problem);
    const Sound& sound = std::get<Sound>(sounds[i]);
    const std::uint32_t begins = milliseconds_of(recording.sound);
    recording.sound.rate = sound.rate;
    recording.sound.samples += sound.samples + silence(sound.rate, rest_between_chapters);
    if (recording.sound.samples.size() > most_samples_bytes) {
      return not_made("audio", "the document is too long to be read aloud in one file.");
    }
    const std::uint32_t ends = milliseconds_of(recording.sound);
    if (i < most_sound_chapters) {
      recording.chapters.push_back({.title = chapters[i].title, .begins = begins, .ends = ends});
    } else {
      recording.chapters.back().ends = ends;
    }
  }
  return recording;
}

/// "CHAPTER001=00:01:02.003", as Vorbis comments name chapters.
void add_chapter(std::vector<std::string>& arguments, std::size_t number,
                 const SoundChapter& chapter) {
  const std::string name = fmt::format("CHAPTER{:03}", number);
  const std::uint32_t all = chapter.begins;
  arguments.emplace_back("--comment");
  arguments.push_back(fmt::format("{}={:02}:{:02}:{:02}.{:03}", name, all / 3'600'000,
                                  all / 60'000 % 60, all / 1000 % 60, all % 1000));
  arguments.emplace_back("--comment");
  arguments.push_back(name + "NAME=" + chapter.title);
}

std::vector<std::string> opus_arguments(const About& about,
                                        const std::vector<SoundChapter>& chapters) {
  std::vector<std::string> arguments{"--quiet", "--speech", "--bitrate", "24",
                                     "--comp",  "2",        "--title",   about.title};
  if (!about.licence.empty()) {
    arguments.emplace_back("--comment");
    arguments.push_back("LICENSE=" + about.licence);
  }
  if (!about.version.empty()) {
    arguments.emplace_back("--comment");
    arguments.push_back("VERSION=" + about.version);
  }
  for (std::size_t i = 0; i < chapters.size(); ++i) add_chapter(arguments, i, chapters[i]);
  arguments.insert(arguments.end(), {"sound.wav", "sound.opus"});
  return arguments;
}

/// Speaks, then has it packed; `arguments_of` gets the chapters.
template <class ArgumentsOf>
Made encoded(const Making& making, Work work, const std::string& file,
             const ArgumentsOf& arguments_of, std::vector<SoundChapter>& chapters) {
  // Nothing is spoken for a program that is not there.
  if (!program_in(making.program_folders, work.program)) {
    return {.problem = missing_program(work.form, work.program, work.package)};
  }
  const ScratchFolder scratch;
  auto result = recorded(making, scratch.path());
  if (auto* problem = std::get_if<Message>(&result)) return {.problem = std::move(*problem)};
  auto& recording = std::get<Recording>(result);
  chapters = recording.chapters;
  write_file(scratch.path() / "sound.wav", wave_of(recording.sound));
  work.arguments = arguments_of(chapters);
  work.time = time_to_encode;
  Made made{.problem = done_by(making, work, scratch.path())};
  if (!made.problem) {
    made.files.push_back({file.substr(file.rfind('.')), bytes_of_file(scratch.path() / file)});
  }
  return made;
}

}  // namespace

Made made_audio(const Making& making) {
  std::vector<SoundChapter> chapters;
  Made made = encoded(
      making, {.form = "audio", .program = "lame", .package = "lame"}, "sound.mp3",
      [](const auto&) {
        return std::vector<std::string>{"--quiet", "-t", "-m", "m",         "-b",
                                        "48",      "-q", "7",  "sound.wav", "sound.mp3"};
      },
      chapters);
  for (FormFile& file : made.files) {
    file.bytes.insert(0, id3_tag_of(making.document.about, chapters));
  }
  return made;
}

Made made_opus(const Making& making) {
  std::vector<SoundChapter> chapters;
  const About& about = making.document.about;
  return encoded(
      making, {.form = "audio as Opus", .program = "opusenc", .package = "opus-tools"},
      "sound.opus", [&](const auto& marked) { return opus_arguments(about, marked); }, chapters);
}

}  // namespace alongside::formats
