using RootAccess.Shell;

return await ShellCommand.Create().Parse(args).InvokeAsync().ConfigureAwait(false);
