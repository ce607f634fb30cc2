// Many statements at once: read and looked at outside of any write, then saved in one.
#include "slices/opinions/many/many_routes.h"

#include "foundation/tables/plain_text.h"
#include "slices/opinions/first_look/held_storage.h"
#include "slices/opinions/live_topics.h"
#include "slices/opinions/many/many_pages.h"
#include "slices/opinions/many/many_storage.h"
#include "slices/opinions/path_parts.h"
#include "slices/opinions/permissions.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

constexpr std::size_t file_name_characters_most = 100;

struct ManyAsking {
  groups::Member member;
  Question question;
};

ManyAsking many_asking(Transaction& transaction, const Request& request) {
  groups::Member member = groups::member_asking(transaction, request);
  Question question = find_question(transaction, member.group.id, request.id<Question>("question"));
  const std::int64_t first_look = first_look_of(transaction, member.group.id);
  if (!may_put_forward_many(member, question, first_look)) throw NotAllowed();
  return {std::move(member), std::move(question)};
}

/// What was brought, on its way to a list.
struct Brought {
  std::string list;
  std::optional<StatementTable> table;  // Its column is to be chosen.
  std::vector<Message> notes;
  Problems problems;
};

void take_file(const Upload& upload, Brought& brought) {
  std::string name = tidied_line(upload.file_name);
  if (name.empty() || character_count(name) > file_name_characters_most) name = "statements.csv";
  ReadText read = plain_text_of({"file", name, upload.content});
  if (!read.plain) {
    brought.problems = {{"file", *read.problem}};
    return;
  }
  brought.notes = std::move(read.plain->notes);
  auto table = read_statement_table({"file", name, read.plain->text});
  if (!table) {
    brought.problems = table.problems();
  } else if (table->column) {
    brought.list = list_of(*table, *table->column);
  } else if (columns_to_choose(*table).csv.size() > list_bytes_most) {
    brought.problems = {{"file", say("The file has several columns and is long. Bring one with the "
                                     "column of statements alone")}};
  } else {
    brought.table = std::move(table).take();
  }
  if (brought.list.size() <= list_bytes_most) return;
  brought.list.clear();
  brought.problems = {{"file", say("The file holds too much for one go. Bring it in two parts")}};
}

void take_choice(const Request& request, Brought& brought) {
  StatementTable table = table_to_choose_from(request.raw_field("table"));
  const auto column = whole_number(request.line_field(column_field));
  if (column && *column >= 0 && *column < static_cast<long long>(table.headings.size())) {
    brought.list = list_of(table, static_cast<std::size_t>(*column));
    return;
  }
  brought.problems = {{std::string(column_field), say("Choose the column of the statements")}};
  brought.table = std::move(table);
}

Brought brought_by(const Request& request) {
  Brought brought;
  const Upload* upload = request.upload("file");
  if (upload != nullptr && !(upload->file_name.empty() && upload->content.empty())) {
    take_file(*upload, brought);
  } else if (request.checked("table")) {
    take_choice(request, brought);
  } else {
    brought.list = request.field("list");
  }
  return brought;
}

Response page_of(const Request& request, const ManyAsking& asking, Brought brought,
                 std::optional<CheckedList> checked, bool changed_meanwhile = false) {
  const bool look = checked && checked->can_be_saved();
  Problems problems = std::move(brought.problems);
  if (checked && problems.empty()) problems = checked->problems;
  std::string page = many_statements_page(people::frame(request, asking.member.visit),
                                          {.member = asking.member,
                                           .question = asking.question,
                                           .list = std::move(brought.list),
                                           .sign = request.checked("sign"),
                                           .table = std::move(brought.table),
                                           .checked = std::move(checked),
                                           .notes = std::move(brought.notes),
                                           .changed_meanwhile = changed_meanwhile,
                                           .problems = std::move(problems)});
  return look && !changed_meanwhile ? ok(std::move(page)) : unprocessable(std::move(page));
}

std::optional<LeaveOut> lines_to_leave_out(const Request& request) {
  const std::string what = request.line_field("leave_out");
  if (what == "wrong") return LeaveOut::wrong;
  if (what == "alike") return LeaveOut::wrong_and_alike;
  return std::nullopt;
}

Response all_are_there(const Question& question) {
  return see_other(path_to(question) + "?done=put_forward_many");
}

/// Nothing where the same, or too many others, were put forward a moment ago.
std::optional<Response> save_many(const Request& request, Database& database,
                                  const CheckedList& checked) {
  std::vector<std::string> texts;
  for (const ListedStatement& one : checked.right) texts.push_back(one.text);
  const TaggedTexts statements(std::move(texts));
  return database.write([&](Write& write) -> std::optional<Response> {
    const ManyAsking asking = many_asking(write, request);
    if (is_closed(asking.question, request.now)) return see_other(path_to(asking.question));
    const auto signer =
        request.checked("sign") ? std::optional(asking.member.person()) : std::nullopt;
    if (put_forward_all(write, asking.question.id, statements, signer) != PutForward::all) {
      return std::nullopt;
    }
    write.publish(results_topic(asking.question));
    write.publish(map_topic(asking.question));
    write.commit();
    return all_are_there(asking.question);
  });
}

}  // namespace

bool may_put_forward_many(const groups::Member& member, const Question& question,
                          std::int64_t first_look) {
  if (first_look != no_first_look) return groups::may(member, permissions::look_first);
  return question.asked_by == member.person() || groups::may(member, permissions::put_forward_many);
}

Response many_statements_form_page(const Request& request, Read& read) {
  const ManyAsking asking = many_asking(read, request);
  if (is_closed(asking.question, request.now)) return see_other(path_to(asking.question));
  return ok(many_statements_page(people::frame(request, asking.member.visit),
                                 {.member = asking.member, .question = asking.question}));
}

Response put_forward_many(const Request& request, Database& database) {
  // Before anything is read: a stranger's file costs nothing.
  const auto [asking, there] = database.read([&](Read& read) {
    ManyAsking who = many_asking(read, request);
    auto statements = statements_there(read, who.question);
    return std::pair(std::move(who), std::move(statements));
  });
  if (is_closed(asking.question, request.now)) return see_other(path_to(asking.question));
  Brought brought = brought_by(request);
  if (brought.table || !brought.problems.empty()) {
    return page_of(request, asking, std::move(brought), std::nullopt);
  }
  CheckedList checked = check_list(brought.list, there);
  if (const auto leave_out = lines_to_leave_out(request)) {
    brought.list = shorter_list(checked, *leave_out);
    checked = check_list(brought.list, there);
  }
  const std::string seen = request.line_field("seen");
  if (seen.empty() || !checked.can_be_saved()) {
    return page_of(request, asking, std::move(brought), std::move(checked));
  }
  if (seen != print_of(checked)) {
    return page_of(request, asking, std::move(brought), std::move(checked), true);
  }
  if (auto saved = save_many(request, database, checked)) return *std::move(saved);
  CheckedList again = database.read([&](Read& read) {
    return check_list(brought.list, statements_there(read, many_asking(read, request).question));
  });
  // Pressed twice: both were on their way at once.
  if (is_all_there(again)) return all_are_there(asking.question);
  return page_of(request, asking, std::move(brought), std::move(again), true);
}

}  // namespace alongside::opinions
