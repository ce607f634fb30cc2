#include "slices/lottery/proof/certificate_json.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace alongside::lottery {
namespace {

std::string_view name_of(Method method) {
  switch (method) {
    case Method::leximin:
      return "leximin";
    case Method::maximin:
      return "maximin";
    case Method::nash:
      return "nash";
    case Method::uniform:
      return "uniform";
  }
  return {};
}

void append_text(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_field(std::string& out, std::string_view name, std::string_view text) {
  fmt::format_to(std::back_inserter(out), "\"{}\":", name);
  append_text(out, text);
}

void append_number(std::string& out, std::int64_t number) {
  const fmt::format_int text(number);
  out.append(text.data(), text.size());
}

/// `[...]` with a comma between; `write` appends one.
template <class List, class Write>
void append_list(std::string& out, const List& list, const Write& write) {
  out += '[';
  bool first = true;
  for (const auto& one : list) {
    if (!first) out += ',';
    first = false;
    write(one);
  }
  out += ']';
}

void append_numbers(std::string& out, const std::vector<int>& numbers) {
  append_list(out, numbers, [&](int number) { append_number(out, number); });
}

void append_multipliers(std::string& out, const std::vector<Multiplier>& multipliers) {
  append_list(out, multipliers, [&](const Multiplier& one) {
    out += '[';
    append_number(out, one.index);
    out += ',';
    append_number(out, one.value);
    out += ']';
  });
}

void append_division(std::string& out, std::string_view kind, const ProofNode& node) {
  fmt::format_to(std::back_inserter(out),
                 R"({{"kind":"{}","index":{},"at_most":{},"left":{},"right":{}}})", kind,
                 node.index, node.at_most, node.left, node.right);
}

void append_leaf(std::string& out, std::string_view kind, const ProofNode& node) {
  fmt::format_to(std::back_inserter(out), R"({{"kind":"{}","rows":)", kind);
  append_multipliers(out, node.rows);
  out += '}';
}

void append_node(std::string& out, const ProofNode& node) {
  switch (node.kind) {
    case ProofNode::Kind::bound:
      return append_leaf(out, "bound", node);
    case ProofNode::Kind::empty:
      return append_leaf(out, "empty", node);
    case ProofNode::Kind::type:
      return append_division(out, "type", node);
    case ProofNode::Kind::row:
      return append_division(out, "row", node);
  }
}

void append_stage(std::string& out, const Stage& stage) {
  fmt::format_to(std::back_inserter(out), "\n{{\"value\":{},\"settled\":", stage.value);
  append_numbers(out, stage.settled);
  out += ",\"gains\":";
  append_multipliers(out, stage.gains);
  out += ",\"proof\":";
  append_list(out, stage.proof, [&](const ProofNode& node) { append_node(out, node); });
  out += '}';
}

void append_quota(std::string& out, const Quota& quota) {
  out += '{';
  append_field(out, "value", quota.value);
  fmt::format_to(std::back_inserter(out), ",\"min\":{},\"max\":{}}}", quota.min, quota.max);
}

void append_feature(std::string& out, const Feature& feature) {
  out += "\n{";
  append_field(out, "name", feature.name);
  out += ",\"values\":";
  append_list(out, feature.values, [&](const Quota& quota) { append_quota(out, quota); });
  out += '}';
}

void append_context(std::string& out, const CertificateContext& context) {
  fmt::format_to(std::back_inserter(out), ",\n\"seats\":{},\n", context.seats);
  append_field(out, "id_column", context.id_column);
  fmt::format_to(std::back_inserter(out), ",\n\"people\":{},\n\"features\":", context.people);
  append_list(out, context.features, [&](const Feature& one) { append_feature(out, one); });
  out += ",\n\"address_columns\":";
  append_list(out, context.address_columns,
              [&](const std::string& column) { append_text(out, column); });
  out += ",\n\"types\":";
  append_list(out, context.types, [&](const Type& type) { append_numbers(out, type.people); });
  out += ",\n";
  append_field(out, "pool_fingerprint", context.pool_fingerprint);
  out += ",\n";
  append_field(out, "features_fingerprint", context.features_fingerprint);
}

}  // namespace

std::string json_of(const Certificate& certificate, const CertificateContext& context) {
  std::string out = "{\n";
  append_field(out, "format", "alongside-selection-certificate-1");
  out += ",\n";
  append_field(out, "method", name_of(certificate.method));
  append_context(out, context);
  fmt::format_to(std::back_inserter(out),
                 ",\n\"chance_unit\":\"1e-12\",\n\"multiplier_unit\":\"1e-15\",\n"
                 "\"complete\":{},\n\"stages\":",
                 certificate.complete);
  append_list(out, certificate.stages, [&](const Stage& stage) { append_stage(out, stage); });
  out += "}\n";
  return out;
}

}  // namespace alongside::lottery
