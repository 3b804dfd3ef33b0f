"""The official client of the Model Context Protocol against the command and the portal."""

import os
import pathlib
from concurrent.futures import ThreadPoolExecutor

import anyio
import pytest
from mcp import Client, MCPError, StdioServerParameters

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIST = ROOT / "lists/tokyo-2025.txt"
TOOLS = ["search", "government", "programme", "resolve", "check"]


def row(number):
    """The line of the published list whose row bears the number."""
    lines = LIST.read_text(encoding="utf-8").split("\n")
    return next(place for place, line in enumerate(lines, 1) if line.startswith(f"{number}\t"))


@pytest.fixture(params=["stdio", "http"])
def server(request, tmp_path):
    """Either transport: the command over the bundled list, or the running portal."""
    if request.param == "http":
        return request.getfixturevalue("portal").origin + "/mcp"
    binary = ROOT / os.environ.get("RENKEI", ".build/debug/renkei")
    return StdioServerParameters(command=str(binary), args=["mcp"], cwd=tmp_path)


def run(held):
    """Runs it in a thread of its own: the browser's loop runs in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(anyio.run, held).result()


def talk(server, conversation):
    """Holds a conversation, with the handshake that the protocol's versions here begin with."""

    async def held():
        with anyio.fail_after(120):
            async with Client(server, mode="legacy") as client:
                return await conversation(client)

    return run(held)


def test_handshake(server):
    async def conversation(client):
        await client.send_ping()
        return client.protocol_version, client.server_info, client.instructions

    version, info, instructions = talk(server, conversation)
    assert version == "2025-06-18"
    assert info.name == "renkei"
    assert "出典" in instructions and "citations" in instructions


def test_a_newer_client_finds_its_way(server):
    async def held():
        with anyio.fail_after(120):
            async with Client(server) as client:
                return client.protocol_version, await client.list_tools()

    version, listed = run(held)
    assert version == "2025-06-18"
    assert [tool.name for tool in listed.tools] == TOOLS


def test_tools_are_listed(server):
    listed = talk(server, lambda client: client.list_tools())
    assert [tool.name for tool in listed.tools] == TOOLS
    for tool in listed.tools:
        assert tool.annotations.read_only_hint
        assert tool.input_schema["additionalProperties"] is False


# The client holds each answer to the schema that the tool declares.
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("tool, arguments, member", [
    ("search", {"query": "水素 福島県"}, "hits"),
    ("government", {"name": "つくば市"}, "named"),
    ("programme", {"id": "56"}, "participants"),
    ("resolve", {"wording": "都外市町村、山形県ほか69自治体"}, "nodes"),
    ("check", {"text": LIST.read_text(encoding="utf-8")}, "diagnostics"),
])
def test_each_tool_answers(server, tool, arguments, member, language):
    result = talk(
        server, lambda client: client.call_tool(tool, arguments | {"language": language}))
    assert not result.is_error
    assert result.structured_content[member]
    assert result.content[0].text


def test_kosuge_is_cited_with_its_line(server):
    result = talk(server, lambda client: client.call_tool("government", {"name": "小菅村"}))
    assert [entry["number"] for entry in result.structured_content["named"]] == ["77"]
    citation = next(
        citation for citation in result.structured_content["citations"]
        if citation["number"] == "77")
    assert citation["line"] == row(77)
    assert "小菅村" in citation["wording"]
    assert f"No. 77、{row(77)}行目" in result.content[0].text


def test_an_ambiguous_name_is_told_with_its_candidates(server):
    result = talk(server, lambda client: client.call_tool("government", {"name": "府中市"}))
    assert result.is_error
    assert "13206" in result.content[0].text and "34208" in result.content[0].text


def test_invalid_arguments_are_an_error_of_the_protocol(server):
    with pytest.raises(BaseException) as raised:
        talk(server, lambda client: client.call_tool("search", {"query": 7}))
    assert protocol_error(raised.value).code == -32602


def protocol_error(error):
    """The client's error, out of the groups that its tasks wrap it into."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    assert isinstance(error, MCPError)
    return error.error


def test_resources_are_listed_and_read(server):
    async def conversation(client):
        listed = await client.list_resources()
        templates = await client.list_resource_templates()
        read = await client.read_resource("renkei://programme/tokyo-2025-77")
        return listed, templates, read

    listed, templates, read = talk(server, conversation)
    assert "renkei://edition/tokyo-2025" in [str(item.uri) for item in listed.resources]
    assert len(templates.resource_templates) == 2
    assert '"line":%d' % row(77) in read.contents[0].text
