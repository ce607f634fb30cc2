#include <algorithm>

#include "slices/safety/contacts/contact_storage.h"
#include "slices/safety/routes.h"
#include "slices/safety/worries/reading_pages.h"
#include "slices/safety/worries/worry_pages.h"
#include "slices/safety/worries/worry_storage.h"

namespace alongside::safety {
namespace {

/// Who reads, and where: in a group whose contact they are, or what is left to them alone.
struct Reader {
  people::Visit visit;
  std::optional<groups::Member> member;  // Nothing: what they read on their own page.
  std::string path;                      // Of the list.

  PersonId person() const { return visit.person->id; }
  Id<groups::Group> group() const { return member ? member->group.id : Id<groups::Group>{}; }
  /// They hold no text of their own: good for as long as this reader is.
  std::vector<html::Crumb> crumbs() const {
    if (member) return pages::crumbs_to_safety(*member);
    return {{say("Your account"), "/me"}};
  }
};

/// To those who were never told of any, there is no such page.
Reader reader_in_group(Transaction& transaction, const Request& request) {
  const groups::Member member = groups::member_asking(transaction, request);
  const auto contacts = people_of(contacts_of(transaction, member.group.id));
  if (std::ranges::find(contacts, member.person()) == contacts.end()) throw NotFound();
  return {.visit = member.visit,
          .member = member,
          .path = pages::path_to_safety(member.group.id) + "/worries"};
}

Reader reader_of_kept(Transaction& transaction, const Request& request) {
  return {
      .visit = people::visit_signed_in(transaction, request), .member = {}, .path = "/me/safety"};
}

pages::WorryLine line_of(const Reader& reader, const WorryRow& row) {
  return {.path = reader.path + "/" + std::to_string(row.number),
          .came_at = row.came_at,
          .looked_at = row.looked_at,
          .closed_at = row.closed_at};
}

Response list(const Request& request, Read& read, const Reader& reader) {
  pages::WorriesShown shown{
      .crumbs = reader.crumbs(), .path = reader.path, .worries = {}, .page = request.page()};
  const auto rows =
      worries_for(read, request.site->key, reader.person(), reader.group(), shown.page);
  for (const WorryRow& row : rows) shown.worries.push_back(line_of(reader, row));
  shown.more = std::ssize(rows) == worries_on_page;
  if (!reader.member) shown.receipt_path = pages::own_receipt_path;
  return ok(pages::worries(people::frame(request, reader.visit), shown));
}

struct Asked {
  WorryRow row;
  pages::WorryShown shown;
};

Asked asked(Transaction& transaction, const Request& request, const Reader& reader) {
  const auto number = whole_number(request.parameters.first("worry"));
  if (!number) throw NotFound();
  const SecretKey& key = request.site->key;
  Asked found{.row = find_worry(transaction, key, reader.person(), reader.group(), *number),
              .shown = {}};
  found.shown.crumbs = reader.crumbs();
  found.shown.crumbs.push_back({say("Worries that people shared with you"), Url(reader.path)});
  found.shown.line = line_of(reader, found.row);
  if (!found.row.opened_at) return found;
  found.shown.worry = opened_worry(key, *number, found.row.sealed);
  if (!found.shown.worry) throw DatabaseFailed("a worry cannot be opened with this key");
  for (const Step& step : steps_of(transaction, key, *number)) {
    found.shown.steps.push_back({step.done_at, step.text.by, step.text.what});
  }
  return found;
}

Response show(const Request& request, Read& read, const Reader& reader) {
  Asked found = asked(read, request, reader);
  if (request.queries.first("done") == "noted") found.shown.notice = say("It is written down");
  return ok(pages::worry(people::frame(request, reader.visit), found.shown, {}));
}

Response open(const Request& request, Write& write, const Reader& reader) {
  const Asked found = asked(write, request, reader);
  if (!found.row.opened_at) {
    note_opened(write, request.site->key, found.row.number, reader.person(), request.now);
    note_step(write, request.site->key, found.row.number,
              {.by = reader.visit.person->name, .what = {}}, request.now);
  }
  write.commit();
  return see_other(found.shown.line.path);
}

Response step(const Request& request, Write& write, const Reader& reader) {
  Asked found = asked(write, request, reader);
  if (!found.row.opened_at) return see_other(found.shown.line.path);
  found.shown.form = {.what = request.field("step"), .closes = request.checked("closes")};
  const auto accepted = accept_step(found.shown.form);
  Problems problems = accepted ? Problems{} : accepted.problems();
  if (problems.empty() && std::ssize(found.shown.steps) >= limits::steps) {
    problems.push_back({"step", say("There is no more room here. Keep the rest on paper")});
  }
  if (!problems.empty()) {
    return unprocessable(pages::worry(people::frame(request, reader.visit), found.shown, problems));
  }
  note_step(write, request.site->key, found.row.number,
            {.by = reader.visit.person->name, .what = *accepted}, request.now);
  if (found.shown.form.closes) {
    close_worry(write, found.row.number, request.now);
  } else if (found.row.closed_at) {
    open_again(write, found.row.number);
  }
  write.commit();
  return see_other(found.shown.line.path + "?done=noted");
}

}  // namespace

Response worries_page(const Request& request, Read& read) {
  return list(request, read, reader_in_group(read, request));
}
Response worry_page(const Request& request, Read& read) {
  return show(request, read, reader_in_group(read, request));
}
Response open_worry(const Request& request, Write& write) {
  return open(request, write, reader_in_group(write, request));
}
Response add_step(const Request& request, Write& write) {
  return step(request, write, reader_in_group(write, request));
}

Response kept_worries_page(const Request& request, Read& read) {
  return list(request, read, reader_of_kept(read, request));
}
Response kept_worry_page(const Request& request, Read& read) {
  return show(request, read, reader_of_kept(read, request));
}
Response open_kept_worry(const Request& request, Write& write) {
  return open(request, write, reader_of_kept(write, request));
}
Response add_kept_step(const Request& request, Write& write) {
  return step(request, write, reader_of_kept(write, request));
}

std::vector<Waiting> waiting_kept_worries(Read& read, const Request& request, PersonId person) {
  const auto kept = count_kept_by(read, request.site->key, person);
  if (kept == 0) return {};
  return {{.path = "/me/safety",
           .name = "",
           .what = say_many("{count} thing is left to you alone",
                            "{count} things are left to you alone", kept)}};
}

std::vector<Waiting> waiting_worries(Read& read, const Request& request,
                                     const std::vector<groups::Member>& members) {
  const PersonId person = members.front().person();
  std::vector<Waiting> waiting;
  const auto asked = groups_of_contact(read, person);
  if (asked.empty()) return waiting;
  const auto counts = count_waiting_for(read, request.site->key, person);
  for (const groups::Member& member : members) {
    const Id<groups::Group> group = member.group.id;
    const auto own = std::ranges::find(asked, group, &OwnContact::group);
    if (own == asked.end()) continue;
    const std::string path = pages::path_to_safety(group);
    if (!own->agreed_at) {
      waiting.push_back({.path = path + "/contacts",
                         .name = "",
                         .what = say("The group asks you to be there when somebody is worried"),
                         .group = group});
    }
    const auto count = std::ranges::find(counts, group, &WaitingInGroup::group);
    if (!own->agreed_at || count == counts.end()) continue;
    waiting.push_back(
        {.path = path + "/worries",
         .name = "",
         .what = say_many("{count} thing was shared with you alone",
                          "{count} things were shared with you alone", count->worries),
         .group = group});
  }
  return waiting;
}

}  // namespace alongside::safety
