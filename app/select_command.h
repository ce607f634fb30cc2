// `alongside select` and what stands below it: the lines that people type, and their exit statuses.
#pragma once

#include <functional>
#include <memory>

namespace CLI {
class App;
}

namespace alongside {

/// Adds the command to `app`, and holds what is typed for it. Parsing puts into `run` what is to be
/// done then, which returns the exit status: 0 done; 1 no panel meets the quotas, or a check found
/// something wrong; 3 stopped or not proved. Mistakes are thrown as CommandProblem.
class SelectCommand {
 public:
  SelectCommand(CLI::App& app, std::function<int()>& run);
  ~SelectCommand();
  SelectCommand(const SelectCommand&) = delete;
  SelectCommand& operator=(const SelectCommand&) = delete;

 private:
  class Lines;
  std::unique_ptr<Lines> lines_;
};

}  // namespace alongside
