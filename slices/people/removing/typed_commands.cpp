#include "slices/people/removing/typed_commands.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "foundation/base/stop.h"
#include "slices/people/removing/removing_storage.h"

namespace alongside::people {
namespace {

int make_caretaker_named(Database& database, const std::string& name) {
  const bool done = database.write([&](Write& write) {
    write.commit();
    return name_caretaker(write, name);
  });
  if (!done) throw CommandProblem("nobody signs in with the name '" + name + "'");
  return 0;
}

}  // namespace

void add_commands(const CommandLine& line) {
  const auto name = std::make_shared<std::string>();
  CLI::App* command =
      line.app.add_subcommand("caretaker", "Make somebody a caretaker of the community");
  command->add_option("NAME", *name, "The name that they sign in with")->required();
  command->callback([&run = line.run, name] {
    run.with_database = [name](Database& database) {
      return make_caretaker_named(database, *name);
    };
  });
}

}  // namespace alongside::people
