#include "slices/formats/source/picture_tasks.h"

#include <algorithm>
#include <optional>
#include <variant>

#include "foundation/files/read_file.h"
#include "foundation/images/picture.h"
#include "slices/formats/source/read_markdown.h"

namespace alongside::formats {
namespace {

namespace fs = std::filesystem;

bool lies_within(const fs::path& path, const fs::path& folder) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(path, error);
  const fs::path root = error ? fs::path() : fs::canonical(folder.empty() ? "." : folder, error);
  return !error &&
         std::mismatch(root.begin(), root.end(), whole.begin(), whole.end()).first == root.end();
}

Message wording_of_fault(images::PictureFault fault, std::vector<Argument> place) {
  switch (fault) {
    case images::PictureFault::too_large:
      return say(
          "{file}, line {line}: the picture “{picture}” is too large. Save it smaller: "
          "40 million points at most.",
          std::move(place));
    case images::PictureFault::broken:
      return say("{file}, line {line}: the picture “{picture}” is damaged. Save it again.",
                 std::move(place));
    case images::PictureFault::not_a_picture:
      break;
  }
  return say("{file}, line {line}: “{picture}” is no JPEG or PNG picture. Save it as one of these.",
             std::move(place));
}

/// One picture, or what is wrong with it.
std::variant<PictureFile, Message> brought(const SourceFile& file, const fs::path& folder,
                                           const std::string& name, std::size_t line) {
  const std::vector<Argument> place = place_in(file, line, {{"picture", name}});
  const fs::path path = folder / name;
  if (!lies_within(path, folder)) {
    return say(
        "{file}, line {line}: the picture “{picture}” lies elsewhere. Copy it beside the "
        "file.",
        place);
  }
  const auto bytes = read_file(path, file.field, most_picture_bytes);
  if (!bytes) {
    return say(
        "{file}, line {line}: the picture “{picture}” cannot be read, or is larger than "
        "{most} MB.",
        place_in(file, line,
                 {{"picture", name},
                  {"most", static_cast<std::int64_t>(most_picture_bytes / 1024 / 1024)}}));
  }
  if (!*bytes) return say("{file}, line {line}: there is no picture “{picture}”.", place);
  // Word shows no WebP.
  if (images::picture_kind(**bytes) == images::PictureKind::webp) {
    return wording_of_fault(images::PictureFault::not_a_picture, place);
  }
  auto made = images::rewritten(**bytes);
  if (const auto* fault = std::get_if<images::PictureFault>(&made)) {
    return wording_of_fault(*fault, place);
  }
  auto& picture = std::get<images::Picture>(made);
  const bool jpeg = picture.kind == images::PictureKind::jpeg;
  return PictureFile{.media_type = jpeg ? "image/jpeg" : "image/png",
                     .ending = jpeg ? "jpg" : "png",
                     .bytes = std::move(picture.large),
                     .width = picture.width,
                     .height = picture.height};
}

}  // namespace

Problems bring_pictures(const SourceFile& file, const fs::path& folder, Document& document) {
  Problems problems;
  std::size_t bytes = 0;
  for (const auto& [name, line] : pictures_of(document)) {
    auto picture = brought(file, folder, name, line);
    if (auto* message = std::get_if<Message>(&picture)) {
      problems.push_back({file.field, std::move(*message)});
      continue;
    }
    auto& found = std::get<PictureFile>(picture);
    bytes += found.bytes.size();
    document.pictures.emplace(name, std::move(found));
    if (bytes > most_pictures_bytes) {
      problems.push_back(
          {file.field, say("{file}, line {line}: all pictures together are larger "
                           "than {most} MB. Leave some out, or save them smaller.",
                           place_in(file, line,
                                    {{"most", static_cast<std::int64_t>(most_pictures_bytes / 1024 /
                                                                        1024)}}))});
      break;
    }
  }
  return problems;
}

}  // namespace alongside::formats
