using System;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.WindowsPowerShell;

/// <summary>Whether Windows PowerShell 5.1 can read the scripts of this repository.</summary>
public sealed class ScriptTests
{
    private static readonly string[] s_skipped = ["out", "bin", "obj", "node_modules"];

    private static readonly TokenKind[] s_newerTokens =
    [
        TokenKind.AndAnd,
        TokenKind.OrOr,
        TokenKind.QuestionMark,
        TokenKind.QuestionQuestion,
        TokenKind.QuestionQuestionEquals,
        TokenKind.QuestionDot,
        TokenKind.QuestionLBracket,
        TokenKind.Clean,
    ];

    public static TheoryData<string> Scripts() => new(
        Directory.EnumerateFiles(Root(), "*.ps*1", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root(), path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => s_skipped.Contains(part) || part.StartsWith('.')))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Uses_only_the_language_of_5_1(string script)
    {
        Ast ast = Parser.ParseFile(Path.Combine(Root(), script), out Token[] tokens, out ParseError[] errors);

        Assert.Empty(errors);
        Assert.DoesNotContain(tokens, token => s_newerTokens.Contains(token.Kind));
        Assert.Empty(ast.FindAll(
            node => node is TernaryExpressionAst or PipelineChainAst, searchNestedScriptBlocks: true));
    }

    /// <summary>Windows PowerShell takes a file without a byte order mark for one in the system's code page.</summary>
    [Theory]
    [MemberData(nameof(Scripts))]
    public void Has_only_ASCII_characters(string script) =>
        Assert.DoesNotContain(File.ReadAllText(Path.Combine(Root(), script)), character => !char.IsAscii(character));

    private static string Root() => Path.GetFullPath(Path.Combine(ModuleSession.Manifest, "..", "..", ".."));
}
