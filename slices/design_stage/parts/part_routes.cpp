#include "slices/design_stage/contribution_asking.h"
#include "slices/design_stage/parts/part_asking.h"
#include "slices/design_stage/permissions.h"
#include "slices/design_stage/routes.h"
#include "slices/design_stage/said_asking.h"

namespace alongside::design_stage {
namespace {

/// What was done just now, by `?done=`.
std::optional<Message> part_notice(const Request& request) {
  const std::string_view done = request.queries.first("done");
  if (done == "saved") return say("It is saved. Everybody in the group can read and mend it.");
  if (done == "same") return say("Nothing changed: that is what stands there.");
  if (done == "left") return say("You left this for now. Everybody can begin it at any time.");
  if (done == "back") return say("The earlier version is back. The other one is kept.");
  if (done == "changed") return say("Somebody was quicker. This is how it stands now.");
  return std::nullopt;
}

Response part_again(Write& write, const Request& request, const PartAsked& asked,
                    const TextForm& form, Problems problems) {
  pages::PartShown shown = shown_part(write, request, asked);
  const std::int64_t latest = shown.latest ? shown.latest->version.id.number : 0;
  shown.meanwhile = shown.latest && form.base != latest;
  shown.form = {.text = form.text, .base = latest};
  shown.problems = std::move(problems);
  return unprocessable(pages::part(people::frame(request, asked.member.visit), shown, {}));
}

Response back_to_part(const PartAsked& asked, std::string_view done) {
  return see_other(path_to_page_of(asked.member.group.id, asked.part.key) +
                   "?done=" + std::string(done));
}

std::int64_t base_typed(const Request& request) {
  return whole_number(request.line_field("base")).value_or(0);
}

}  // namespace

// GET /groups/:group/design/parts/:part
Response part_page(const Request& request, Read& read) {
  const PartAsked asked = part_asked(read, request);
  if (asked.part.key == map_key) return see_other(path_to_map(asked.member.group.id));
  return ok(pages::part(people::frame(request, asked.member.visit),
                        shown_part(read, request, asked), part_notice(request)));
}

// POST /groups/:group/design/parts/:part
Response save_part(const Request& request, Write& write) {
  const PartAsked asked = part_asked(write, request);
  if (asked.part.key == map_key) throw NotFound();
  groups::require(asked.member, permissions::write_parts);
  const TextForm form{.text = request.field("text"),
                      .base = base_typed(request),
                      .both = request.line_field("how") == "both"};
  const auto latest = latest_of(write, asked.member.group.id, asked.part.key);
  const Result<Judged> judged = judge(form, latest);
  if (!judged) return part_again(write, request, asked, form, judged.problems());
  if (judged->saving == Saving::meanwhile) {
    return part_again(write, request, asked, form,
                      {{"text", say("Somebody saved this part meanwhile. Read what they wrote, "
                                    "and save again")}});
  }
  if (judged->saving == Saving::unchanged) return back_to_part(asked, "same");
  add_version(write, asked.member, asked.part.key, {.text = judged->text}, request.now);
  write.commit();
  return back_to_part(asked, "saved");
}

// POST /groups/:group/design/parts/:part/leave
Response leave_part(const Request& request, Write& write) {
  const PartAsked asked = part_asked(write, request);
  if (asked.part.key == map_key) throw NotFound();
  groups::require(asked.member, permissions::write_parts);
  if (latest_of(write, asked.member.group.id, asked.part.key)) {
    return back_to_part(asked, "changed");
  }
  add_version(write, asked.member, asked.part.key, {.text = {}, .left_out = true}, request.now);
  write.commit();
  return back_to_part(asked, "left");
}

// GET /groups/:group/design/parts/:part/versions
Response versions_page(const Request& request, Read& read) {
  const PartAsked asked = part_asked(read, request);
  return ok(pages::versions(people::frame(request, asked.member.visit),
                            shown_versions(read, request, asked)));
}

// GET /groups/:group/design/parts/:part/versions/:version
Response version_page(const Request& request, Read& read) {
  const PartAsked asked = part_asked(read, request);
  const Id<groups::Group> group = asked.member.group.id;
  Version version = find_version(read, group, asked.part.key, request.id<Version>("version"));
  const auto latest = latest_of(read, group, asked.part.key);
  const std::string by = version.written_by
                             ? NamesOfPage(read, {*version.written_by}).of(version.written_by)
                             : std::string();
  pages::OneVersionShown shown{.member = asked.member,
                               .part = asked.part,
                               .version = {std::move(version), by},
                               .latest = latest ? latest->id.number : 0,
                               .asides = {}};
  shown.asides =
      asides_beside(read, request, asked.member, kind_of_texts, {shown.version.version.id.number});
  return ok(pages::version(people::frame(request, asked.member.visit), shown));
}

// POST /groups/:group/design/parts/:part/versions/:version
Response put_version_back(const Request& request, Write& write) {
  const PartAsked asked = part_asked(write, request);
  groups::require(asked.member, permissions::write_parts);
  const Id<groups::Group> group = asked.member.group.id;
  const Version version =
      find_version(write, group, asked.part.key, request.id<Version>("version"));
  if (version.left_out || version.taken_out) throw NotFound();
  const auto latest = latest_of(write, group, asked.part.key);
  if (!latest || latest->id.number != base_typed(request)) return back_to_part(asked, "changed");
  if (latest->id == version.id) return back_to_part(asked, "same");
  add_version(write, asked.member, asked.part.key, {.text = version.text}, request.now);
  write.commit();
  return back_to_part(asked, "back");
}

}  // namespace alongside::design_stage
