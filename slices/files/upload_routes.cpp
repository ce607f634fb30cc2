// From what a browser sent to what may be kept.
#include "foundation/images/picture.h"
#include "slices/files/files.h"

namespace alongside::files {
namespace {

Message wrong_kind(Wanted wanted) {
  switch (wanted) {
    case Wanted::pictures:
      return say("This file is not a picture that we can show. Choose a JPEG, PNG or WebP picture");
    case Wanted::papers:
      return say(
          "We cannot take this kind of file. Choose a PDF, Word (.docx), OpenDocument "
          "(.odt), Excel (.xlsx) or plain text file, without macros");
    case Wanted::sound:
      return say("We cannot take this kind of file. Choose an MP3, Ogg, WAV or M4A sound");
    case Wanted::anything:
      break;
  }
  return say(
      "We cannot take this kind of file. Choose a picture (JPEG, PNG, WebP), a paper (PDF, "
      "Word, OpenDocument, Excel, plain text) or sound (MP3, Ogg, WAV, M4A)");
}

Message nothing_chosen(Wanted wanted) {
  return wanted == Wanted::pictures ? say("Choose a picture") : say("Choose a file");
}

bool fits(Kind kind, Wanted wanted) {
  return wanted == Wanted::anything || (wanted == Wanted::pictures && is_picture(kind)) ||
         (wanted == Wanted::papers && is_paper(kind)) ||
         (wanted == Wanted::sound && is_sound(kind));
}

Message picture_problem(images::PictureFault fault) {
  switch (fault) {
    case images::PictureFault::too_large:
      return say(
          "The picture has more than {most} million points. Make it smaller, or take one "
          "with less detail",
          {{"most", images::most_points / 1'000'000}});
    case images::PictureFault::broken:
      return say("The picture is cut off or damaged. Save or take it again, or choose another one");
    case images::PictureFault::not_a_picture:
      break;
  }
  return wrong_kind(Wanted::pictures);
}

/// What it was called, with the ending of what it is.
std::string shown_name(std::string_view brought, Kind kind) {
  const auto slash = brought.find_last_of("/\\");
  if (slash != brought.npos) brought.remove_prefix(slash + 1);
  brought = brought.substr(0, brought.rfind('.'));
  std::string name = tidied_line(brought);
  if (name.empty() || character_count(name) > most_file_name_characters) name = "file";
  return name.append(ending(kind));
}

Kind kind_of(images::PictureKind kind) {
  switch (kind) {
    case images::PictureKind::jpeg:
      return Kind::jpeg;
    case images::PictureKind::png:
      return Kind::png;
    case images::PictureKind::webp:
      return Kind::webp;
  }
  return Kind::jpeg;
}

Result<Accepted> accept_picture(const Upload& upload, std::string_view field) {
  auto outcome = images::rewritten(upload.content);
  if (const auto* fault = std::get_if<images::PictureFault>(&outcome)) {
    return Problem{std::string(field), picture_problem(*fault)};
  }
  auto& picture = std::get<images::Picture>(outcome);
  const Kind kind = kind_of(picture.kind);
  return Accepted{.kind = kind,
                  .name = shown_name(upload.file_name, kind),
                  .content = std::move(picture.large),
                  .thumbnail = std::move(picture.thumbnail),
                  .width = picture.width,
                  .height = picture.height};
}

}  // namespace

bool was_chosen(const Request& request, std::string_view field) {
  const Upload* upload = request.upload(field);
  return upload != nullptr && (!upload->file_name.empty() || !upload->content.empty());
}

Result<Accepted> accept(const Request& request, std::string_view field, Wanted wanted) {
  const auto refuse = [&](Message message) { return Problem{std::string(field), message}; };
  if (!was_chosen(request, field)) return refuse(nothing_chosen(wanted));
  const Upload& upload = *request.upload(field);
  if (upload.content.empty()) return refuse(say("This file is empty. Choose another one"));
  const auto kind = kind_of(upload.content);
  if (!kind || !fits(*kind, wanted)) return refuse(wrong_kind(wanted));
  if (static_cast<std::int64_t>(upload.content.size()) > most_bytes(*kind)) {
    return refuse(say("This file is larger than {most} MB. Choose a smaller one",
                      {{"most", most_bytes(*kind) / megabyte}}));
  }
  if (is_picture(*kind)) return accept_picture(upload, field);
  return Accepted{
      .kind = *kind, .name = shown_name(upload.file_name, *kind), .content = upload.content};
}

}  // namespace alongside::files
